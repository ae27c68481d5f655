package fr.hemicycle.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

/** Puts {@link IdempotentRequests} around a resource method. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

    private final IdempotentRequests requests;

    IdempotentInterceptor(IdempotentRequests requests) {
        this.requests = requests;
    }

    @AroundInvoke
    Object once(InvocationContext call) {
        List<Object> bodies = Arrays.stream(call.getParameters())
                .filter(each -> each instanceof Record || each instanceof byte[])
                .toList();
        return requests.once(bodies, () -> (Response) call.proceed());
    }
}
