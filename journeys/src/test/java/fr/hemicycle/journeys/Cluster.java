package fr.hemicycle.journeys;

import fr.hemicycle.localstack.Broker;
import fr.hemicycle.localstack.FrontDoor;
import fr.hemicycle.localstack.Ports;
import fr.hemicycle.localstack.Postgres;
import fr.hemicycle.localstack.Role;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** PostgreSQL, Kafka and some replicas of each service, on free ports, with data that nobody keeps. */
final class Cluster implements AutoCloseable {

    /** A Java that compiles once and quickly: here processes start often and do not live long. */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final Duration CLIENT_LIMIT = Duration.ofSeconds(60);

    private final Path logs;
    private final Tokens tokens = Tokens.withNewKey();
    private final Postgres postgres;
    private final int partnerPort = Ports.free();
    private final Broker broker;
    private final Map<Service, List<Replica>> services = new EnumMap<>(Service.class);
    private final Map<Service, List<Integer>> ports = new EnumMap<>(Service.class);
    private final int frontPort = Ports.free();
    private final int identityProviderPort = Ports.free();

    /**
     * One process of a service, behind wires of its own.
     *
     * @param broker to Kafka, which sends it back to this wire
     * @param funding to the replica of funding-service that it asks; only vote-service does
     */
    record Replica(ServiceProcess process, Wire database, Wire broker, Wire funding) {

        List<Wire> wires(Service service) {
            return service == Service.VOTE ? List.of(database, broker, funding) : List.of(database, broker);
        }
    }

    /** Starts all of it and waits until every replica is ready. */
    static Cluster start(int replicas) {
        return start(replicas, EnumSet.allOf(Service.class), Map.of());
    }

    /** The same for some services, which are told more by their environment. */
    static Cluster start(int replicas, Set<Service> services, Map<String, String> more) {
        Cluster cluster = new Cluster(replicas, services, more);
        cluster.services
                .values()
                .forEach(each -> each.forEach(replica -> replica.process().awaitReady()));
        return cluster;
    }

    private Cluster(int replicas, Set<Service> some, Map<String, String> more) {
        logs = TemporaryFolder.create("hemicycle-journey");
        postgres = Postgres.start(logs.resolve("postgres"), Ports.free(), Postgres.Durability.NONE);
        List<Wire> toBroker = new ArrayList<>();
        List<Broker.Door> doors = new ArrayList<>();
        for (Service service : some) {
            for (int i = 0; i < replicas; i++) {
                int door = Ports.free();
                Wire wire = new Wire(service.folder() + "-" + i + " to Kafka", door);
                toBroker.add(wire);
                doors.add(new Broker.Door(door, wire.port()));
            }
        }
        doors.add(PartnerDoor.at(partnerPort));
        broker = Broker.start(logs.resolve("kafka"), Ports.free(), doors, PartnerDoor.settings());
        broker.createTopics(SuiteTopics.partitions());
        for (Service service : Service.values()) {
            ports.put(
                    service,
                    IntStream.range(0, replicas).mapToObj(_ -> Ports.free()).toList());
        }
        int next = 0;
        for (Service service : some) {
            postgres.createDatabase(service.database());
            List<Replica> made = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                made.add(launch(service, i, toBroker.get(next++), more));
            }
            services.put(service, List.copyOf(made));
        }
    }

    private Replica launch(Service service, int number, Wire toBroker, Map<String, String> more) {
        String name = service.folder() + "-" + number;
        Wire toDatabase = new Wire(name + " to PostgreSQL", postgres.port());
        Wire toFunding = new Wire(name + " to funding-service", port(Service.FUNDING, number));
        ServiceSettings settings = new ServiceSettings(
                        service,
                        port(service, number),
                        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(toDatabase.port(), service.database()),
                        "127.0.0.1:" + toBroker.port(),
                        tokens.publicKeyBase64(),
                        "http://localhost:" + toFunding.port(),
                        Map.of(
                                "HEMICYCLE_SEAL_KEY_FILE",
                                SealKeyFile.in(logs.resolve("seal-key")).toString(),
                                "JAVA_TOOL_OPTIONS",
                                QUICK))
                .with(ServiceSettings.front(urls(0), frontUrl()))
                .with(IdentityProvider.settings(identityProviderPort))
                .with(more);
        ServiceProcess process = ServiceProcess.launch(
                Path.of(System.getProperty("hemicycle.root")), settings, logs.resolve(name + ".log"));
        return new Replica(process, toDatabase, toBroker, toFunding);
    }

    private int port(Service service, int replica) {
        return Objects.requireNonNull(ports.get(service)).get(replica);
    }

    /** Base of the addresses of each service, all by the replica with this number. */
    private Map<Service, String> urls(int replica) {
        Map<Service, String> urls = new EnumMap<>(Service.class);
        ports.keySet().forEach(service -> urls.put(service, "http://localhost:" + port(service, replica)));
        return urls;
    }

    /** Where the front page of this cluster is, while its door is open. */
    String frontUrl() {
        return "http://localhost:" + frontPort;
    }

    /** Opens the door of the front page; tokens are for the collectivity with this SIREN. */
    FrontDoor openFrontDoor(String collectivity) {
        return FrontDoor.open(frontPort, urls(0), tokens, collectivity);
    }

    /** Starts what the services send people to who want to sign in. */
    IdentityProvider startIdentityProvider(Role role, String collectivity) {
        return IdentityProvider.start(identityProviderPort, tokens, role, collectivity);
    }

    Postgres postgres() {
        return postgres;
    }

    Broker broker() {
        return broker;
    }

    /** Where partners come to the broker, once they are let in. */
    String partnerServers() {
        return "127.0.0.1:" + partnerPort;
    }

    /** The public interfaces, each by one replica of its service. */
    Api api(int replica) {
        return api(replica, CLIENT_LIMIT);
    }

    /** The same for a client that does not wait longer than the limit. */
    Api api(int replica, Duration limit) {
        Map<Service, String> urls = new EnumMap<>(Service.class);
        services.forEach((service, replicas) ->
                urls.put(service, replicas.get(replica).process().url()));
        return new Api(urls, tokens, limit);
    }

    /** A token for a client that has only the address of a service. */
    String token(Role role, String collectivity) {
        return tokens.mint(Set.of(role.code()), collectivity, "client", Duration.ofMinutes(10), Instant.now());
    }

    Topics topics() {
        return new Topics(broker.bootstrapServers());
    }

    /** The services that this cluster has. */
    Set<Service> services() {
        return services.keySet();
    }

    /** The processes of a service. */
    List<ServiceProcess> replicas(Service service) {
        return wired(service).stream().map(Replica::process).toList();
    }

    /** The same with their wires. */
    List<Replica> wired(Service service) {
        return services.getOrDefault(service, List.of());
    }

    /** Does what an orchestrator does: starts what has ended. */
    void revive() {
        services.values().stream()
                .flatMap(List::stream)
                .map(Replica::process)
                .filter(each -> !each.process().isAlive())
                .forEach(ServiceProcess::restart);
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

    /** Nobody needs an orderly end of it. */
    @Override
    public void close() {
        services.values().stream().flatMap(List::stream).forEach(each -> {
            each.process().kill();
            each.database().close();
            each.broker().close();
            each.funding().close();
        });
        broker.kill();
        postgres.kill();
    }
}
