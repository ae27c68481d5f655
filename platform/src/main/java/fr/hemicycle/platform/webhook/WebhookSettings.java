package fr.hemicycle.platform.webhook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "hemicycle.webhook")
interface WebhookSettings {

    /** Whether addresses without encryption are taken; for a machine of one's own only. */
    boolean allowHttp();

    /** Ports that an address may name; absent: any. */
    Optional<Set<Integer>> ports();

    /** Networks such as {@code 127.0.0.0/8} that may be called although they are private. */
    Optional<List<String>> allowPrivateTargets();

    /** Subscriptions of one collectivity. */
    int maxPerCollectivity();

    /** From the search of the address to the end of the answer. */
    Duration timeout();

    /** After the first failure, after the second, and so on. */
    List<Duration> retryWaits();

    /** Deliveries under way at once for one subscription, in each process. */
    int parallel();

    /** Events that wait for one subscription; those behind them wait in the history. */
    int pendingMax();

    /** Between two pings of a subscription. */
    Duration pingEvery();

    /** How long the old secret still signs beside a new one. */
    Duration secretOverlap();

    /** 32 bytes in base64 that seal the secrets in the database; absent: they stand there as they are. */
    Optional<String> secretKey();

    /** How long the log of deliveries is kept. */
    Duration logKept();

    /** How often it is looked for subscriptions, and for what is due again. */
    Duration look();
}
