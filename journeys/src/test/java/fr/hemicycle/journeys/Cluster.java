package fr.hemicycle.journeys;

import fr.hemicycle.localstack.Broker;
import fr.hemicycle.localstack.Ports;
import fr.hemicycle.localstack.Postgres;
import fr.hemicycle.localstack.SealKeyFile;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.ServiceProcess;
import fr.hemicycle.localstack.ServiceSettings;
import fr.hemicycle.localstack.SuiteTopics;
import fr.hemicycle.localstack.TemporaryFolder;
import fr.hemicycle.localstack.Tokens;
import fr.hemicycle.localstack.scenario.Api;
import fr.hemicycle.localstack.scenario.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL, Kafka and some replicas of each service, on free ports, with data that nobody keeps. */
final class Cluster implements AutoCloseable {

    private final Path logs;
    private final Tokens tokens = Tokens.withNewKey();
    private final Postgres postgres;
    private final Broker broker;
    private final Map<Service, List<ServiceProcess>> services = new EnumMap<>(Service.class);

    /** Starts all of it and waits until every replica is ready. */
    static Cluster start(int replicas) {
        Cluster cluster = new Cluster(replicas);
        cluster.services.values().forEach(each -> each.forEach(ServiceProcess::awaitReady));
        return cluster;
    }

    private Cluster(int replicas) {
        logs = TemporaryFolder.create("hemicycle-journey");
        postgres = Postgres.start(logs.resolve("postgres"), Ports.free(), Postgres.Durability.NONE);
        broker = Broker.start(logs.resolve("kafka"), Ports.free());
        broker.createTopics(SuiteTopics.partitions());
        List<Integer> fundingPorts = new ArrayList<>();
        for (int i = 0; i < replicas; i++) {
            fundingPorts.add(Ports.free());
        }
        for (Service service : Service.values()) {
            postgres.createDatabase(service.database());
            List<ServiceProcess> processes = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                int port = service == Service.FUNDING ? fundingPorts.get(i) : Ports.free();
                processes.add(start(service, port, fundingPorts.get(i), i));
            }
            services.put(service, List.copyOf(processes));
        }
    }

    private ServiceProcess start(Service service, int port, int fundingPort, int replica) {
        ServiceSettings settings = new ServiceSettings(
                service,
                port,
                postgres.jdbcUrl(service.database()),
                broker.bootstrapServers(),
                tokens.publicKeyBase64(),
                "http://localhost:" + fundingPort,
                Map.of(
                        "HEMICYCLE_SEAL_KEY_FILE",
                        SealKeyFile.in(logs.resolve("seal-key")).toString()));
        return ServiceProcess.launch(
                Path.of(System.getProperty("hemicycle.root")),
                settings,
                logs.resolve(service.folder() + "-" + replica + ".log"));
    }

    Postgres postgres() {
        return postgres;
    }

    Broker broker() {
        return broker;
    }

    /** The public interfaces, each by one replica of its service. */
    Api api(int replica) {
        Map<Service, String> urls = new EnumMap<>(Service.class);
        services.forEach(
                (service, processes) -> urls.put(service, processes.get(replica).url()));
        return new Api(urls, tokens);
    }

    Topics topics() {
        return new Topics(broker.bootstrapServers());
    }

    /** The replicas of a service. */
    List<ServiceProcess> replicas(Service service) {
        return services.getOrDefault(service, List.of());
    }

    /** The log of a replica, as it is now. */
    String log(Service service, int replica) throws IOException {
        return Files.readString(logs.resolve(service.folder() + "-" + replica + ".log"));
    }

    /** One cluster with one replica of each service, for all journeys that leave it as they found it. */
    static Cluster shared() {
        return Shared.CLUSTER;
    }

    private static final class Shared {
        private static final Cluster CLUSTER = Cluster.start(1);
    }

    @Override
    public void close() {
        services.values().forEach(each -> each.forEach(ServiceProcess::close));
        broker.close();
        postgres.close();
    }
}
