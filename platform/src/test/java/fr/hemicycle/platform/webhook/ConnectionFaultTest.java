package fr.hemicycle.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.problem.Wording;
import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be made to happen on every machine; {@link ReceiversTest} makes the rest happen. */
class ConnectionFaultTest {

    private static final String PRIVATE = "/10.1.2.3:443";

    @Test
    void takes_the_most_precise_of_what_a_failure_says() {
        Map.of(
                        failed(new CertPathValidatorException(new CertificateExpiredException())),
                        ConnectionFault.CERTIFICATE_OUT_OF_DATE,
                        failed(new CertPathValidatorException(new CertificateNotYetValidException())),
                        ConnectionFault.CERTIFICATE_OUT_OF_DATE,
                        failed(new CertPathValidatorException("revoked")),
                        ConnectionFault.CERTIFICATE_NOT_TRUSTED,
                        new SSLHandshakeException("Received fatal alert: protocol_version"),
                        ConnectionFault.TLS_FAILED,
                        new ConnectTimeoutException("connection timed out: " + PRIVATE),
                        ConnectionFault.UNREACHABLE,
                        new NoRouteToHostException("No route to host: " + PRIVATE),
                        ConnectionFault.UNREACHABLE,
                        new SocketException("Network is unreachable: " + PRIVATE),
                        ConnectionFault.UNREACHABLE,
                        new ConnectException("Connection refused: " + PRIVATE),
                        ConnectionFault.REFUSED,
                        new SocketException("Connection reset"),
                        ConnectionFault.ENDED,
                        new IllegalStateException(PRIVATE),
                        ConnectionFault.OTHER)
                .forEach((failure, fault) -> assertThat(ConnectionFault.of(failure))
                        .as(failure.toString())
                        .isEqualTo(fault));
    }

    @ParameterizedTest
    @EnumSource
    void is_kept_by_name_and_has_a_sentence_in_each_language(ConnectionFault fault) {
        assertThat(ConnectionFault.named(fault.name())).isEqualTo(fault);
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(Wording.text("webhook.NOT_CONNECTED." + fault, language))
                    .endsWith(".")
                    .doesNotStartWith("webhook.")
                    .doesNotContain("{", "java", "Exception");
        }
    }

    @Test
    void keeps_quiet_about_what_older_logs_hold() {
        assertThat(ConnectionFault.named("java.net.ConnectException: Connection refused: " + PRIVATE))
                .isEqualTo(ConnectionFault.OTHER);
    }

    private static IOException failed(Throwable cause) {
        var failure = new SSLHandshakeException("PKIX path validation failed");
        failure.initCause(cause);
        return failure;
    }
}
