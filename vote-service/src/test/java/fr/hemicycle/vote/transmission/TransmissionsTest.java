package fr.hemicycle.vote.transmission;

import static fr.hemicycle.vote.transmission.ActesXmlTest.SENDER;
import static fr.hemicycle.vote.transmission.domain.SampleAct.SENT_AT;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.ACTES_IDENTIFIER_MUST_BE_FREE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.transmission.domain.ActToTransmit;
import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.Document;
import fr.hemicycle.vote.transmission.domain.SampleAct;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision.Refused;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision.Sent;
import fr.hemicycle.vote.transmission.domain.TransmissionPort;
import fr.hemicycle.vote.transmission.domain.TransmissionPort.Waiting;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class TransmissionsTest {

    private static final long BYTES_MAX = 1L << 20;

    @Inject
    TransmissionPort configured;

    @Inject
    TransmissionLedger ledger;

    @Inject
    ParcelRows parcels;

    @Inject
    MeterRegistry meters;

    @TempDir
    Path folder;

    /** Of nobody else: serial numbers begin at one. */
    private final String siren = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));

    /** What others left in the queue is not for the folder of a test. */
    @BeforeEach
    void emptyTheQueue() {
        configured.exchange();
    }

    @Test
    void the_local_relay_acknowledges_an_act_on_the_day_it_left() {
        ActToTransmit act = act("2022-552");
        assertThat(configured.send(act, SENT_AT)).isEqualTo(new Sent(identifier("2022_552"), archive(1), SENT_AT));
        assertThat(answers(configured))
                .containsExactly(new Answer.Acknowledged(identifier("2022_552"), LocalDate.parse("2022-12-15")));
        assertThat(configured.answers("226200012").stream().map(Waiting::answer))
                .noneMatch(answer -> answer.actesIdentifier().contains(siren));
    }

    @Test
    void the_local_relay_finds_the_anomaly_or_the_refusal_that_an_act_asks_for() {
        configured.send(sample("1").about("Un titre [anomalie]").act(), SENT_AT);
        configured.send(sample("2").about("Un titre [refus]").act(), SENT_AT);
        assertThat(answers(configured))
                .containsExactlyInAnyOrder(
                        new Answer.Anomaly(
                                identifier("1"), "002", "Anomalie signalée par le relais local : [anomalie]"),
                        new Answer.Refused(identifier("2"), "001", "Enveloppe rejetée par le relais local : [refus]"));
    }

    @Test
    void a_repeat_gives_the_first_decision_again() {
        ActToTransmit act = act("2022-552");
        TransmissionDecision first = configured.send(act, SENT_AT);
        assertThat(configured.send(act, SENT_AT.plus(Duration.ofDays(3)))).isEqualTo(first);
        assertThat(answers(configured)).hasSize(1);
    }

    @Test
    void what_is_refused_leaves_no_trace() {
        ActToTransmit act = sample("7").withPdf(SampleAct.png()).act();
        assertThat(configured.send(act, SENT_AT)).isInstanceOf(Refused.class);
        assertThat(answers(configured)).isEmpty();
        assertThat(configured.send(act("8"), SENT_AT)).isEqualTo(new Sent(identifier("8"), archive(1), SENT_AT));
    }

    @Test
    void two_acts_of_one_identifier_are_not_sent() {
        configured.send(act("2022-552"), SENT_AT);
        TransmissionDecision second = configured.send(act("2022/552"), SENT_AT);
        assertThat(((Refused) second).reasons())
                .extracting(Reason::code)
                .containsExactly(ACTES_IDENTIFIER_MUST_BE_FREE.name());
    }

    @Test
    void what_the_prefecture_does_not_have_is_sent_anew_under_its_identifier() {
        Answer anomaly =
                new Answer.Anomaly(identifier("1"), "002", "Anomalie signalée par le relais local : [anomalie]");
        configured.send(sample("1").about("Un titre [anomalie]").act(), SENT_AT);
        configured.exchange();
        configured.send(sample("1").about("Un titre [anomalie]").act(), SENT_AT);
        assertThat(answers(configured)).as("one a sending").containsExactly(anomaly, anomaly);

        assertThat(configured.send(act("1"), SENT_AT)).isEqualTo(new Sent(identifier("1"), archive(3), SENT_AT));
        assertThat(answers(configured))
                .containsExactly(
                        anomaly, anomaly, new Answer.Acknowledged(identifier("1"), LocalDate.parse("2022-12-15")));
        configured.exchange();
        assertThat(configured.send(act("1"), SENT_AT)).as("now it does").isInstanceOf(Refused.class);
    }

    @Test
    void many_at_once_get_a_serial_each_without_a_gap() {
        Set<String> packages = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, 20).forEach(number -> {
                ActToTransmit act = act("N" + number);
                // Each act twice: a double click sends one package.
                threads.execute(() -> packages.add(((Sent) configured.send(act, SENT_AT)).packageName()));
                threads.execute(() -> packages.add(((Sent) configured.send(act, SENT_AT)).packageName()));
            });
        }
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(this::archive).toList());
        assertThat(answers(configured)).hasSize(20);
    }

    @Test
    void the_folder_gets_the_package_whole_and_once() throws IOException {
        Transmissions port = byFolder();
        ActToTransmit act = act("2022-552");
        TransmissionDecision sent = port.send(act, SENT_AT);
        assertThat(files(folder)).as("the decision comes first").isEmpty();
        port.exchange();
        assertThat(files(folder)).containsExactly(archive(1));
        assertThat(ActesArchiveTest.parts(Files.readAllBytes(folder.resolve(archive(1))))
                        .keySet())
                .contains("EACT--" + siren + "--20221215-1.xml");

        Files.delete(folder.resolve(archive(1)));
        assertThat(port.send(act, SENT_AT.plusSeconds(60))).isEqualTo(sent);
        port.exchange();
        assertThat(files(folder)).as("the relay has it already").isEmpty();
    }

    @Test
    void a_crash_in_the_middle_is_mended_by_a_repeat_with_the_same_package() throws IOException {
        ActToTransmit act = act("2022-552");
        Transmissions broken = new Transmissions(ledger, new Crash(), SENDER, meters, BYTES_MAX);
        broken.send(act, SENT_AT);
        broken.exchange();
        byFolder().send(act("other"), SENT_AT);
        assertThat(byFolder().send(act, SENT_AT.plus(Duration.ofDays(1))))
                .isEqualTo(new Sent(identifier("2022_552"), archive(1), SENT_AT));
        byFolder().exchange();
        assertThat(Files.readAllBytes(folder.resolve(archive(1))))
                .isEqualTo(ActesArchive.of(new ActesPackage(act, SENT_AT, 1, "HEM"), SENDER));
        assertThat(files(folder)).containsExactly(archive(1), archive(2));
    }

    @Test
    void answers_are_taken_from_the_folder_and_put_aside() throws IOException {
        Transmissions port = byFolder();
        port.send(act("1"), SENT_AT);
        port.send(act("2"), SENT_AT);
        port.send(act("3"), SENT_AT);
        put("062-" + siren + "-20221213-1-DE-1-2_1.xml", Returned.acknowledgement(identifier("1"), "2022-12-16"));
        put("062-" + siren + "----1-3_1.xml", Returned.anomaly("2", "<actes:Detail>x</actes:Detail>"));
        put("ANO_EACT--" + siren + "--20221215-3.xml", Returned.anomalyOfThePackage());
        put("TACT--SPREF0011-" + siren + "-20221216-1.xml", Returned.envelope());
        List<Answer> expected = List.of(
                new Answer.Acknowledged(identifier("1"), LocalDate.parse("2022-12-16")),
                new Answer.Anomaly(identifier("2"), "002", "x"),
                new Answer.Refused(identifier("3"), "004", "Émetteur inconnu"));

        assertThat(answers(port)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(files(folder.resolve("answers"))).isEmpty();
        assertThat(files(folder.resolve("answers/taken"))).hasSize(4);
        assertThat(answers(port)).as("still there").hasSize(3);

        put("again.xml", Returned.acknowledgement(identifier("1"), "2022-12-16"));
        assertThat(answers(port)).as("the same answer twice is one").hasSize(3);
    }

    @Test
    void what_nobody_understands_is_set_aside_counted_and_never_lost() throws IOException {
        Transmissions port = byFolder();
        double before = setAside();
        put("half.xml", "<actes:ARActe");
        put("stranger.xml", Returned.acknowledgement(identifier("1"), "2022-12-16"));
        put("large.xml", " ".repeat((16 << 20) + 1));
        put("notes.txt", "not ours");
        put(".writing.xml", "<half");
        assertThat(answers(port)).isEmpty();
        assertThat(setAside() - before).isEqualTo(3);
        assertThat(files(folder.resolve("answers/set-aside"))).containsExactly("half.xml", "large.xml", "stranger.xml");
        assertThat(Files.readString(folder.resolve("answers/set-aside/half.xml")))
                .isEqualTo("<actes:ARActe");
        assertThat(files(folder.resolve("answers"))).containsExactly(".writing.xml", "notes.txt");

        put("half.xml", "<another");
        port.exchange();
        assertThat(files(folder.resolve("answers/set-aside")))
                .as("no name hides another")
                .hasSize(4);
    }

    @Test
    void more_at_once_than_there_are_connections_do_not_starve() {
        int many = 60;
        Set<String> packages = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, many)
                    .forEach(number -> threads.execute(() -> QuarkusTransaction.requiringNew()
                            .run(() -> {
                                // The caller's transaction holds a connection already, as that of a request does.
                                configured.answers(siren);
                                packages.add(((Sent) configured.send(act("N" + number), SENT_AT)).packageName());
                            })));
        }
        assertThat(packages).hasSize(many);
    }

    @Test
    void what_the_caller_takes_back_never_leaves() throws IOException {
        Transmissions port = byFolder();
        QuarkusTransaction.begin();
        port.send(act("1"), SENT_AT);
        QuarkusTransaction.rollback();
        port.exchange();
        assertThat(files(folder)).isEmpty();
        assertThat(port.send(act("2"), SENT_AT))
                .as("and no serial is lost")
                .isEqualTo(new Sent(identifier("2"), archive(1), SENT_AT));
        port.exchange();
        assertThat(files(folder)).containsExactly(archive(1));
    }

    @Test
    void what_was_named_before_there_was_a_queue_still_leaves() throws IOException {
        Transmissions port = byFolder();
        ActToTransmit act = act("1");
        port.send(act, SENT_AT);
        QuarkusTransaction.requiringNew().run(() -> parcels.deleteById(act.actId()));
        port.exchange();
        assertThat(files(folder)).isEmpty();
        port.send(act, SENT_AT.plus(Duration.ofDays(1)));
        port.exchange();
        assertThat(files(folder)).containsExactly(archive(1));
    }

    @Test
    void two_replicas_hand_a_package_over_once_and_record_an_answer_once() throws IOException {
        byFolder().send(act("1"), SENT_AT);
        AtomicInteger carried = new AtomicInteger();
        Carrier counted = new Counted(new FolderDrop(folder, meters), carried);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 4; replica++) {
                threads.execute(() -> new Transmissions(ledger, counted, SENDER, meters, BYTES_MAX).exchange());
            }
        }
        assertThat(carried).hasValue(1);

        for (int file = 0; file < 20; file++) {
            put("a" + file + ".xml", Returned.acknowledgement(identifier("1"), "2022-12-" + (16 + file % 2)));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 4; replica++) {
                threads.execute(byFolder()::exchange);
            }
        }
        byFolder().exchange();
        assertThat(configured.answers(siren)).hasSize(2);
        assertThat(files(folder.resolve("answers"))).isEmpty();
        assertThat(files(folder.resolve("answers/taken"))).hasSize(20);
    }

    @Test
    void a_crash_between_the_record_and_the_move_is_mended_by_the_next_turn() throws IOException {
        Transmissions port = byFolder();
        port.send(act("1"), SENT_AT);
        put("ack.xml", Returned.acknowledgement(identifier("1"), "2022-12-16"));
        put("bad.xml", "<half");
        for (String name : List.of("ack.xml", "bad.xml")) {
            byte[] content = Files.readAllBytes(folder.resolve("answers").resolve(name));
            ledger.take(new ReturnedFile(name, new Document(content)), shelf -> {});
        }
        assertThat(files(folder.resolve("answers"))).containsExactly("ack.xml", "bad.xml");

        assertThat(answers(port)).hasSize(1);
        assertThat(files(folder.resolve("answers"))).isEmpty();
        assertThat(files(folder.resolve("answers/taken"))).containsExactly("ack.xml");
        assertThat(files(folder.resolve("answers/set-aside"))).containsExactly("bad.xml");
    }

    @Test
    void another_file_under_the_name_of_one_that_was_read_stays_to_be_read() throws IOException {
        Transmissions port = byFolder();
        port.send(act("1"), SENT_AT);
        put("same.xml", Returned.acknowledgement(identifier("1"), "2022-12-16"));
        QuarkusTransaction.begin();
        port.exchange();
        put("same.xml", Returned.acknowledgement(identifier("1"), "2022-12-17"));
        QuarkusTransaction.commit();
        assertThat(files(folder.resolve("answers"))).containsExactly("same.xml");
        assertThat(answers(port)).hasSize(2);
    }

    @Test
    void a_file_is_not_moved_when_its_record_is_taken_back() throws IOException {
        byFolder();
        put("bad.xml", "<half");
        QuarkusTransaction.begin();
        byFolder().exchange();
        QuarkusTransaction.rollback();
        assertThat(files(folder.resolve("answers"))).containsExactly("bad.xml");
    }

    @Test
    void an_archive_brings_answers_and_letters() throws IOException {
        Transmissions port = byFolder();
        port.send(act("1"), SENT_AT);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("TACT--SPREF0011-" + siren + "-20221216-1.xml", Returned.envelope());
        parts.put("a.xml", Returned.acknowledgement(identifier("1"), "2022-12-16"));
        parts.put(
                "b.xml",
                Returned.letter("DemandePieceComplementaire", identifier("1"), "DescriptionPieces", "Le plan"));
        parts.put("c.xml", Returned.letter("LettreObservations", identifier("1"), "Motif", "Compétence"));
        parts.put("d.xml", Returned.letter("DefereTA", identifier("1"), "NatureIllegalite", "Incompétence"));
        parts.put("letter.pdf", "%PDF-1.7");
        Files.write(folder.resolve("answers/HEM-TACT.tar.gz"), TarFileTest.archive(parts));
        assertThat(answers(port))
                .containsExactlyInAnyOrder(
                        new Answer.Acknowledged(identifier("1"), LocalDate.parse("2022-12-16")),
                        letter(Answer.StateRequest.Kind.DOCUMENTS_REQUESTED, "Le plan"),
                        letter(Answer.StateRequest.Kind.OBSERVATIONS, "Compétence"),
                        letter(Answer.StateRequest.Kind.REFERRED, "Incompétence"));
        assertThat(files(folder.resolve("answers/taken"))).containsExactly("HEM-TACT.tar.gz");
    }

    @Test
    void of_an_archive_that_is_half_wrong_nothing_is_believed() throws IOException {
        Transmissions port = byFolder();
        port.send(act("1"), SENT_AT);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("a.xml", Returned.acknowledgement(identifier("1"), "2022-12-16"));
        parts.put("b.xml", "<half");
        Files.write(folder.resolve("answers/HEM-" + siren + "-1.tar.gz"), TarFileTest.archive(parts));
        put("good.xml", Returned.acknowledgement(identifier("1"), "2022-12-17"));
        assertThat(answers(port))
                .as("and it keeps no other back")
                .containsExactly(new Answer.Acknowledged(identifier("1"), LocalDate.parse("2022-12-17")));
        assertThat(new Office(Role.CLERK, siren).read("/v1/set-aside-answers").getList("items.source"))
                .containsExactly("HEM-" + siren + "-1.tar.gz");
        assertThat(new Office(Role.CLERK, siren).read("/v1/set-aside-answers").getString("items[0].reason"))
                .contains("Not well-formed XML");
        assertThat(new Office().read("/v1/set-aside-answers?limit=200").getList("items.source"))
                .doesNotContain("HEM-" + siren + "-1.tar.gz");
    }

    @Test
    void an_answer_is_taken_once() {
        configured.send(act("1"), SENT_AT);
        configured.exchange();
        Waiting answer = configured.answers(siren).getFirst();
        assertThat(configured.withAnswers()).contains(siren);
        assertThat(configured.take(siren, answer.id())).isTrue();
        assertThat(configured.take(siren, answer.id())).isFalse();
        assertThat(configured.answers(siren)).isEmpty();
    }

    private Answer letter(Answer.StateRequest.Kind kind, String about) {
        return new Answer.StateRequest(identifier("1"), kind, LocalDate.parse("2023-01-10"), about);
    }

    private List<Answer> answers(TransmissionPort port) {
        port.exchange();
        return port.answers(siren).stream().map(Waiting::answer).toList();
    }

    private record Counted(Carrier carrier, AtomicInteger carried) implements Carrier {
        @Override
        public List<Answer> carry(Parcel parcel) throws IOException {
            carried.incrementAndGet();
            return carrier.carry(parcel);
        }

        @Override
        public void collect(TransmissionLedger ledger) {
            carrier.collect(ledger);
        }
    }

    /** A disk that is full when the package is to be written. */
    private record Crash() implements Carrier {
        @Override
        public List<Answer> carry(Parcel parcel) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void collect(TransmissionLedger ledger) {
            // Nothing comes back.
        }
    }

    private Transmissions byFolder() {
        return new Transmissions(ledger, new FolderDrop(folder, meters), SENDER, meters, BYTES_MAX);
    }

    private SampleAct sample(String number) {
        return SampleAct.ofTheFile().numbered(number).of(siren, UUID.randomUUID());
    }

    private ActToTransmit act(String number) {
        return sample(number).act();
    }

    private String identifier(String number) {
        return "062-" + siren + "-20221213-" + number + "-DE";
    }

    private String archive(int serial) {
        return "HEM-EACT--" + siren + "--20221215-" + serial + ".tar.gz";
    }

    private double setAside() {
        return meters.counter("hemicycle.transmission.answers", "outcome", "set-aside")
                .count();
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(folder.resolve("answers").resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
