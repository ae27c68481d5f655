package fr.hemicycle.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that creates or decides and returns a {@link jakarta.ws.rs.core.Response}: it needs an
 * {@code Idempotency-Key}, runs in one transaction with the keeping of that key, and answers a repeat with the first
 * answer, marked {@code Idempotency-Replayed: true}. A refusal keeps nothing, so the key stays free. Keys never expire.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
