package fr.hemicycle.platform.webhook;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why there was no answer, as somebody looks for it who cannot see our machines: without the address that a name leads to. The log
 * keeps the name; people read the sentence {@code webhook.NOT_CONNECTED.NAME}. What is most precise comes first.
 */
enum ConnectionFault {
    CERTIFICATE_OUT_OF_DATE,
    CERTIFICATE_OF_ANOTHER_NAME,
    CERTIFICATE_NOT_TRUSTED,
    TLS_FAILED,
    UNREACHABLE,
    REFUSED,
    NO_HTTP,
    ENDED,
    OTHER;

    static ConnectionFault of(Throwable failure) {
        return Arrays.stream(values())
                .filter(fault -> Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(fault::isToldBy))
                .findFirst()
                .orElse(OTHER);
    }

    /** The one that the log names; older logs hold other words. */
    static ConnectionFault named(String detail) {
        return Arrays.stream(values())
                .filter(fault -> fault.name().equals(detail))
                .findFirst()
                .orElse(OTHER);
    }

    private boolean isToldBy(Throwable failure) {
        return switch (this) {
            case CERTIFICATE_OUT_OF_DATE ->
                failure instanceof CertificateExpiredException || failure instanceof CertificateNotYetValidException;
            // What Java says of a name has the plain type; what it says of trust has a type of its own.
            case CERTIFICATE_OF_ANOTHER_NAME -> failure.getClass() == CertificateException.class;
            case CERTIFICATE_NOT_TRUSTED ->
                failure instanceof CertificateException || failure instanceof CertPathValidatorException;
            case TLS_FAILED -> failure instanceof SSLException;
            case UNREACHABLE ->
                failure instanceof ConnectTimeoutException
                        || failure instanceof NoRouteToHostException
                        || (failure instanceof SocketException
                                && String.valueOf(failure.getMessage()).contains("unreachable"));
            case REFUSED -> failure instanceof ConnectException;
            case NO_HTTP -> failure instanceof DecoderException || failure instanceof IllegalArgumentException;
            case ENDED ->
                failure instanceof IOException
                        || failure instanceof HttpClosedException
                        || failure instanceof StreamResetException;
            case OTHER -> true;
        };
    }
}
