package fr.hemicycle.localstack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** What the operator of a broker asks it. */
final class BrokerAdmin implements AutoCloseable {

    private static final int ANSWER_SECONDS = 5;

    private final Admin admin;

    BrokerAdmin(String bootstrapServers) {
        this.admin = connect(bootstrapServers);
    }

    boolean hasBroker() {
        try {
            return !ask(admin.describeCluster().nodes()).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** Does nothing when the topic is there. */
    void createTopic(String name, int partitions) {
        try {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new LocalStackException("Kafka refuses the topic %s: %s".formatted(name, e), e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Whether every partition of the topics can be used; a topic that has just been made cannot at once. */
    boolean haveLeaders(Set<String> topics) {
        try {
            return ask(admin.describeTopics(topics).allTopicNames()).values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .noneMatch(partition -> partition.leader() == null);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T ask(KafkaFuture<T> answer) throws ExecutionException, TimeoutException {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LocalStackException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LocalStackException("interrupted", e);
    }

    /** Kafka's client looks for its classes in the thread's loader, which in a Quarkus test is not the one it came from. */
    private static Admin connect(String bootstrapServers) {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(Map.of(
                    "bootstrap.servers", bootstrapServers,
                    "reconnect.backoff.max.ms", "200",
                    "request.timeout.ms", "5000",
                    "default.api.timeout.ms", "30000"));
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
