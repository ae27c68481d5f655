import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints what becomes of deliberations, each event once: java -cp 'FOLDER OF KAFKA-CLIENTS/*' Consumer.java */
class Consumer {
    public static void main(String[] args) throws Exception {
        Map<String, String> env = System.getenv();
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", env.get("KAFKA_BROKERS"));
        settings.put("group.id", env.get("KAFKA_GROUP"));
        settings.put("auto.offset.reset", "earliest"); // a new group begins with the oldest event
        settings.put("enable.auto.commit", "false");
        if (env.containsKey("KAFKA_USER")) {
            settings.put("security.protocol", env.getOrDefault("KAFKA_PROTOCOL", "SASL_SSL"));
            settings.put("sasl.mechanism", "SCRAM-SHA-512");
            String login = "org.apache.kafka.common.security.scram.ScramLoginModule required username='%s' password='%s';";
            settings.put("sasl.jaas.config", login.formatted(env.get("KAFKA_USER"), env.get("KAFKA_PASSWORD")));
        }
        Path done = Path.of(env.getOrDefault("DONE", "done.txt")); // stands for your database
        Set<String> known = new HashSet<>(Files.exists(done) ? Files.readAllLines(done) : List.of());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("deliberations.v1"));
            while (true) {
                for (var event : consumer.poll(Duration.ofSeconds(1))) {
                    String id = new String(event.headers().lastHeader("ce_id").value());
                    if (known.add(id)) { // false: a repeat
                        System.out.println(id + " " + event.key() + " " + event.value()); // the effect
                        // its id: in the transaction of the effect
                        Files.writeString(done, id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    }
                }
                consumer.commitSync(); // after the effect: a crash before this line brings repeats, and no gap
            }
        }
    }
}
