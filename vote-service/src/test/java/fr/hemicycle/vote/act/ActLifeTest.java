package fr.hemicycle.vote.act;

import static fr.hemicycle.vote.Office.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.Publisher;
import fr.hemicycle.vote.act.domain.ActFacts;
import fr.hemicycle.vote.act.domain.ActRegister;
import fr.hemicycle.vote.act.domain.ActState;
import fr.hemicycle.vote.act.domain.ClassifiedSubject;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an act through the API, from the signature to its force and to what undoes it. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class ActLifeTest {

    private static final Map<String, String> PRESIDENT =
            Map.of("givenName", "Jean-Claude", "familyName", "LEROY", "capacity", "Président du Conseil départemental");
    private static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final Office office = new Office();

    @Inject
    AgroalDataSource database;

    @Inject
    ActTurns turns;

    @Inject
    ActRegister register;

    @BeforeEach
    void aProfile() {
        office.described();
    }

    @Test
    void the_story_of_2022_552() {
        String id = adopted();
        office.get("/v1/deliberations/" + id + "/act")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNSIGNED"))
                .body("missing", contains("TRANSMITTED", "PUBLISHED"));

        step(id, "signature", signature()).body("state", equalTo("SIGNED")).body("subject.code", equalTo("7.6"));
        step(id, "transmission", Map.of("elsewhereOn", "2022-12-15", "actesIdentifier", "062-" + id))
                .body("missing", contains("PUBLISHED"))
                .body("inForceOn", nullValue());
        step(id, "acknowledgement", Map.of("receivedOn", "2022-12-15")).body("state", equalTo("SIGNED"));
        step(id, "publication", publication("2022-12-16"))
                .body("state", equalTo("IN_FORCE"))
                .body("inForceOn", equalTo("2022-12-16"))
                .body("conditions.metOn", contains("2022-12-15", "2022-12-16"))
                .body("conditions[0].source", containsString("L3131-1"))
                .body("missing", empty());
        step(id, "certificate", Map.of("certifiedOn", "2022-12-19", "by", PRESIDENT))
                .body(
                        "steps.kind",
                        contains("SIGNED", "CLASSIFIED", "TRANSMITTED", "ACKNOWLEDGED", "PUBLISHED", "CERTIFIED"))
                .body("steps[0].details.familyName", equalTo("LEROY"))
                .body("steps[4].details.sha256", equalTo(SHA));

        ActFacts facts =
                register.find(Office.PAS_DE_CALAIS, UUID.fromString(id)).orElseThrow();
        assertThat(facts.state()).isEqualTo(ActState.IN_FORCE);
        assertThat(facts.transmittedOn()).isEqualTo(LocalDate.parse("2022-12-15"));
        assertThat(facts.acknowledgedOn()).isEqualTo(LocalDate.parse("2022-12-15"));
        assertThat(facts.publicationUrl()).isEqualTo("https://www.pasdecalais.fr/2022-552.pdf");
        assertThat(facts.subject())
                .isEqualTo(new ClassifiedSubject(
                        "7.6", "Finances locales", "Contributions budgétaires", LocalDate.parse("2017-04-19")));
        assertThat(register.find(Office.NORD, UUID.fromString(id))).isEmpty();
        assertThat(inForce()).contains(id);

        refused(id, "publication/end", Map.of("unpublishedOn", "2023-02-15"), "PUBLICATION_MUST_LAST_TWO_MONTHS");
        step(id, "publication/end", Map.of("unpublishedOn", "2023-02-16")).body("state", equalTo("IN_FORCE"));
    }

    @Test
    void the_state_the_court_and_the_body_have_their_say() {
        String id = inForceAct();
        step(id, "state-requests", Map.of("kind", "DOCUMENTS_REQUESTED", "on", "2023-01-10", "reference", "DCL/17"))
                .body("warnings", empty());
        step(id, "state-requests", Map.of("kind", "REFERRED", "on", "2023-02-16", "reference", "DCL/18"))
                .body("warnings.code", contains("REFERRAL_MUST_COME_WITHIN_TWO_MONTHS"))
                .body("warnings[0].source", equalTo("CGCT L3132-1"))
                .body("warnings[0].sentence", equalTo("Déféré du 2023-02-16 ; le délai expirait le 2023-02-15."));
        step(id, "suspension", court("2023-02-20")).body("state", equalTo("SUSPENDED"));
        refused(id, "suspension", court("2023-02-20"), "ACT_MUST_BE_SUSPENDED_ONCE");
        step(id, "suspension/lifting", court("2023-04-03")).body("state", equalTo("IN_FORCE"));

        String later = adopted();
        step(id, "repeal", Map.of("byDeliberationId", later)).body("state", equalTo("REPEALED"));
        Map<String, Object> annulment = new HashMap<>(court("2023-06-20"));
        annulment.put("whole", true);
        step(id, "annulment", annulment).body("state", equalTo("ANNULLED"));
        refused(id, "withdrawal", Map.of("byDeliberationId", later), "ACT_MUST_STAND");
    }

    @Test
    void an_act_is_undone_by_another_adopted_deliberation_only() {
        String id = inForceAct();
        String draft = Chamber.of("STANDING_COMMITTEE", 3).deliberation();
        for (String by : List.of(draft, id, UUID.randomUUID().toString())) {
            refused(id, "withdrawal", Map.of("byDeliberationId", by), "UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER");
        }
        String later = adopted();
        step(id, "withdrawal", Map.of("byDeliberationId", later))
                .body("state", equalTo("WITHDRAWN"))
                .body("steps[-1].details.byDeliberationId", equalTo(later));
    }

    @Test
    void a_draft_is_no_act() {
        String draft = Chamber.of("STANDING_COMMITTEE", 3).deliberation();

        office.get("/v1/deliberations/" + draft + "/act").then().statusCode(404);
        refused(draft, "signature", signature(), "DELIBERATION_MUST_BE_ADOPTED");
        refused(draft, "publication", publicationOfTheDocument(), "DELIBERATION_MUST_BE_ADOPTED");
    }

    @Test
    void a_subject_code_is_one_of_the_classification() {
        String id = adopted();
        Map<String, Object> wrong = signature();
        wrong.put("subjectCode", "7.11");
        invalid(id, "signature", wrong, "SUBJECT_CODE_MUST_BE_IN_THE_CLASSIFICATION", "/subjectCode");
        assertThat(office.read("/v1/deliberations/" + id + "/act").getList("steps"))
                .isEmpty();

        Map<String, Object> without = signature();
        without.remove("subjectCode");
        step(id, "signature", without).body("subject", nullValue());
        invalid(
                id,
                "subject",
                Map.of("classifiedOn", "2022-12-14", "subjectCode", "7"),
                "SUBJECT_CODE_MUST_BE_IN_THE_CLASSIFICATION",
                "/subjectCode");
        step(id, "subject", Map.of("classifiedOn", "2022-12-14", "subjectCode", "8.7"))
                .body("subject.label", equalTo("Transports"));
    }

    @Test
    void a_delegate_names_the_delegation() {
        String id = adopted();
        Map<String, Object> delegate = signature();
        delegate.put("right", "DELEGATE");
        invalid(id, "signature", delegate, "DELEGATE_MUST_NAME_THE_DELEGATION", "/delegation");
        delegate.put("delegation", "Arrêté n° 2021-305");
        step(id, "signature", delegate).body("steps[0].details.delegation", equalTo("Arrêté n° 2021-305"));
    }

    @Test
    void a_collectivity_may_load_a_deeper_classification() {
        Office other = new Office(Role.CLERK, "215900012");
        Map<String, String> deeper = Map.of(
                "version", "2023-01-01", "provenance", "test", "csv", "7,Finances\n7.6,Contributions\n7.6.1,Régions");
        assertThat(other.read("/v1/subject-classification").getString("version"))
                .isEqualTo("2017-04-19");
        assertThat(other.read("/v1/subject-classification").getList("subjects")).hasSize(66);

        other.post("/v1/subject-classification", Map.of("version", "2022-01-01", "provenance", "test", "csv", "7.6,x"))
                .then()
                .statusCode(422)
                .body("code", equalTo("CLASSIFICATION_MUST_BE_READABLE"))
                .body("errors[0].pointer", equalTo("/csv"));
        other.post("/v1/subject-classification", deeper).then().statusCode(201).body("subjects", hasSize(3));
        other.post("/v1/subject-classification", deeper)
                .then()
                .statusCode(409)
                .body("code", equalTo("CLASSIFICATION_MUST_BE_NEWER"));
        assertThat(other.read("/v1/subject-classification").getString("version"))
                .isEqualTo("2023-01-01");
    }

    @Test
    void a_document_is_a_pdf_that_nobody_has_locked() throws IOException {
        String id = adopted();
        step(id, "signature", signature());
        refused(id, "publication", publicationOfTheDocument(), "ACT_MUST_HAVE_ITS_DOCUMENT");
        upload(id, "ceci n'est pas un PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("PDF_MUST_BE_READABLE"));
        upload(id, "%PDF-1.7 et rien".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("PDF_MUST_BE_READABLE"));
        upload(id, new byte[0]).then().statusCode(422).body("code", equalTo("PDF_MUST_BE_READABLE"));
        for (String password : List.of("", "secret")) {
            upload(id, pdf(password)).then().statusCode(422).body("code", equalTo("PDF_MUST_NOT_BE_LOCKED"));
        }
        upload(id, new byte[10 * 1024 * 1024 + 1]).then().statusCode(413).body("code", equalTo("BODY_MUST_FIT"));
        office.get("/v1/deliberations/" + id + "/act/document").then().statusCode(404);

        byte[] pdf = pdf(null);
        String sha256 = upload(id, pdf).then().statusCode(201).extract().path("documentSha256");
        assertThat(office.get("/v1/deliberations/" + id + "/act/document").asByteArray())
                .isEqualTo(pdf);
        new Office(Role.CLERK, Office.NORD)
                .get("/v1/deliberations/" + id + "/act/document")
                .then()
                .statusCode(404);
        step(id, "publication", publicationOfTheDocument()).body("steps[-1].details.sha256", equalTo(sha256));
        upload(id, pdf(null)).then().statusCode(409).body("code", equalTo("DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT"));
    }

    @Test
    void a_key_of_one_file_does_not_serve_another() throws IOException {
        String id = adopted();
        String key = UUID.randomUUID().toString();
        byte[] pdf = pdf(null);
        upload(id, pdf, key).then().statusCode(201);
        upload(id, pdf, key).then().statusCode(201).header("Idempotency-Replayed", "true");
        upload(id, new byte[] {1}, key)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST"));
    }

    @Test
    void the_prefecture_answers_and_each_answer_is_taken_in_once() throws IOException {
        String id = adopted("A" + (UUID.randomUUID().hashCode() & 0xffffff));
        Map<String, Object> unclassified = signature();
        unclassified.remove("subjectCode");
        step(id, "signature", unclassified);
        office.post("/v1/deliberations/" + id + "/act/transmission", Map.of())
                .then()
                .statusCode(409)
                .body("errors.code", contains("ACT_MUST_HAVE_A_SUBJECT_CODE", "ACT_MUST_HAVE_ITS_DOCUMENT"));
        step(id, "subject", Map.of("classifiedOn", "2022-12-14", "subjectCode", "7.6"));
        upload(id, pdf(null)).then().statusCode(201);
        step(id, "transmission", Map.of())
                .body("steps[-1].kind", equalTo("TRANSMITTED"))
                .body("steps[-1].details.actesIdentifier", containsString("062-226200012-20221213-"))
                .body("missing", contains("PUBLISHED"));
        refused(id, "transmission", Map.of(), "ACT_MUST_BE_TRANSMITTED_ONCE");

        office.post("/v1/acts/answers-intake").then().statusCode(201).body("notTaken", empty());
        office.get("/v1/deliberations/" + id + "/act").then().body("steps.kind", hasItem("ACKNOWLEDGED"));
        office.post("/v1/acts/answers-intake").then().statusCode(201).body("takenIn", equalTo(0));
    }

    @Test
    void an_act_that_was_sent_back_may_be_sent_again() throws IOException {
        String id = adopted("A" + (UUID.randomUUID().hashCode() & 0xffffff), "Objet [anomalie]");
        step(id, "signature", signature());
        upload(id, pdf(null)).then().statusCode(201);
        for (int sending = 1; sending <= 2; sending++) {
            step(id, "transmission", Map.of()).body("missing", contains("PUBLISHED"));
            office.post("/v1/acts/answers-intake").then().statusCode(201).body("notTaken", empty());
            office.get("/v1/deliberations/" + id + "/act")
                    .then()
                    .body("steps[-1].kind", equalTo("ANOMALY"))
                    .body("missing", contains("TRANSMITTED", "PUBLISHED"));
        }
    }

    @Test
    void answers_are_taken_in_without_being_asked_for() throws IOException {
        String id = adopted("A" + (UUID.randomUUID().hashCode() & 0xffffff));
        step(id, "signature", signature());
        upload(id, pdf(null)).then().statusCode(201);
        step(id, "transmission", Map.of());
        assertThat(turns.take()).isPositive();
        office.get("/v1/deliberations/" + id + "/act").then().body("steps[-1].kind", equalTo("ACKNOWLEDGED"));
        turns.take();
        office.get("/v1/deliberations/" + id + "/act")
                .then()
                .body("steps.kind", contains("SIGNED", "CLASSIFIED", "TRANSMITTED", "ACKNOWLEDGED"));
    }

    @Test
    void a_letter_of_the_prefecture_reaches_its_act() throws Exception {
        String id = adopted("A" + (UUID.randomUUID().hashCode() & 0xffffff));
        step(id, "signature", signature());
        upload(id, pdf(null)).then().statusCode(201);
        String identifier = step(id, "transmission", Map.of()).extract().path("steps[-1].details.actesIdentifier");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        letter(id, identifier, today.minusDays(1));
        letter(id, identifier, today);
        turns.take();
        office.get("/v1/deliberations/" + id + "/act")
                .then()
                .body("steps.kind", contains("SIGNED", "CLASSIFIED", "TRANSMITTED", "OBSERVATIONS", "ACKNOWLEDGED"))
                .body("steps[3].details.reference", equalTo("Compétence de la commission"));
        assertThat(office.read("/v1/set-aside-answers?limit=200").getList("items.reason"))
                .as("a letter from before the transmission")
                .contains("STATE_REQUEST_MUST_FOLLOW_A_TRANSMISSION");
    }

    @Test
    void an_answer_that_its_act_refuses_is_shown_and_not_asked_again() throws IOException {
        String id = adopted("A" + (UUID.randomUUID().hashCode() & 0xffffff));
        step(id, "signature", signature());
        upload(id, pdf(null)).then().statusCode(201);
        String identifier = step(id, "transmission", Map.of()).extract().path("steps[-1].details.actesIdentifier");
        step(
                id,
                "acknowledgement",
                Map.of("receivedOn", LocalDate.now(ZoneId.of("Europe/Paris")).toString()));
        office.post("/v1/acts/answers-intake")
                .then()
                .statusCode(201)
                .body("notTaken.actesIdentifier", hasItem(identifier));
        office.post("/v1/acts/answers-intake").then().statusCode(201).body("notTaken", empty());
        List<Map<String, String>> shown =
                office.read("/v1/set-aside-answers?limit=200").getList("items");
        assertThat(shown)
                .anySatisfy(each -> assertThat(each)
                        .containsEntry("source", identifier)
                        .containsEntry("reason", "ACT_MUST_BE_ACKNOWLEDGED_ONCE"));
    }

    @Test
    void annexes_go_with_the_act_until_it_goes_out() throws IOException {
        String id = adopted("A" + (UUID.randomUUID().hashCode() & 0xffffff));
        step(id, "signature", signature());
        upload(id, pdf(null)).then().statusCode(201);
        annex(id, "title=Plan", "pas un PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("PDF_MUST_BE_READABLE"));
        annex(id, "title=Plan", pdf("secret")).then().statusCode(422).body("code", equalTo("PDF_MUST_NOT_BE_LOCKED"));
        annex(id, "title=Plan", new byte[10 * 1024 * 1024 + 1]).then().statusCode(413);
        annex(id, "pieceCode=75_PL", pdf(null)).then().statusCode(422);
        annex(id, "title=%20", pdf(null)).then().statusCode(422);
        annex(id, "title=Plan&pieceCode=plan", pdf(null)).then().statusCode(422);
        assertThat(office.read("/v1/deliberations/" + id + "/act").getList("annexes"))
                .isEmpty();

        byte[] report = pdf(null);
        annex(id, "title=Rapport%20n%C2%B0%C2%A07", report)
                .then()
                .statusCode(201)
                .body("annexes.title", contains("Rapport n°\u00A07"));
        annex(id, "title=Plan&pieceCode=75_PL", pdf(null)).then().statusCode(201);
        List<String> ids =
                annex(id, "title=Doublon", pdf(null)).then().extract().path("annexes.id");
        String path = "/v1/deliberations/" + id + "/act/annexes/";
        assertThat(office.get(path + ids.get(0)).asByteArray()).isEqualTo(report);
        new Office(Role.CLERK, Office.NORD).get(path + ids.get(0)).then().statusCode(404);
        new Office(Role.CLERK, Office.NORD)
                .request()
                .delete(path + ids.get(2))
                .then()
                .statusCode(404);
        office.request().delete(path + ids.get(2)).then().statusCode(204);
        office.request().delete(path + ids.get(2)).then().statusCode(404);

        step(id, "transmission", Map.of())
                .body("annexes.title", contains("Rapport n°\u00A07", "Plan"))
                .body("annexes.pieceCode", contains(null, "75_PL"))
                .body("annexes[0].bytes", equalTo(report.length));
        turns.take();
        office.get("/v1/deliberations/" + id + "/act").then().body("steps[-1].kind", equalTo("ACKNOWLEDGED"));
        annex(id, "title=Tard", pdf(null))
                .then()
                .statusCode(409)
                .body("code", equalTo("DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT"));
        office.request()
                .delete(path + ids.get(0))
                .then()
                .statusCode(409)
                .body("code", equalTo("DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT"));
    }

    @Test
    void a_collectivity_that_has_not_described_itself_sends_nothing() throws IOException {
        Publisher silent = Publisher.silent();
        Chamber chamber = silent.sitting("STANDING_COMMITTEE");
        String id = silent.adopted(chamber);
        silent.office()
                .post("/v1/deliberations/" + id + "/act/signature", signature())
                .then()
                .statusCode(201);
        silent.office()
                .request()
                .contentType("application/pdf")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(pdf(null))
                .post("/v1/deliberations/" + id + "/act/document")
                .then()
                .statusCode(201);
        silent.office()
                .post("/v1/deliberations/" + id + "/act/transmission", Map.of())
                .then()
                .statusCode(409)
                .body("errors.code", contains("COLLECTIVITY_MUST_BE_DESCRIBED"));
        silent.put(silent.profile(), "\"0\"").then().statusCode(200);
        assertThat(silent.office().read("/v1/deliberations/" + id + "/act").getList("steps.kind"))
                .containsExactly("SIGNED", "CLASSIFIED");
    }

    @Test
    void a_late_withdrawal_needs_another_ground_than_illegality() {
        String id = inForceAct();
        Chamber later = Chamber.withoutRollCall("STANDING_COMMITTEE");
        String sitting = later.office().sitting(later.body(), "2023-04-14");
        later.office().created("/v1/sittings/" + sitting + "/roll-call", Office.rollCall(later.members(), 3));
        String by = new Chamber(later.office(), later.body(), later.members(), sitting).deliberation();
        later.office().created("/v1/deliberations/" + by + "/ballot", all("FOR"));

        refused(id, "withdrawal", Map.of("byDeliberationId", by), "WITHDRAWAL_MUST_COME_WITHIN_FOUR_MONTHS");
        office.post("/v1/deliberations/" + id + "/act/withdrawal", Map.of("byDeliberationId", by, "ground", "WHIM"))
                .then()
                .statusCode(422);
        step(id, "withdrawal", Map.of("byDeliberationId", by, "ground", "FRAUD"))
                .body("state", equalTo("WITHDRAWN"))
                .body("steps[-1].details.ground", equalTo("FRAUD"));
    }

    @Test
    void bad_input_is_refused_and_nothing_is_written() {
        String id = adopted();
        Map<String, Object> signature = signature();
        signature.put("signedOn", "hier");
        office.post("/v1/deliberations/" + id + "/act/signature", signature)
                .then()
                .statusCode(422);
        signature.put("signedOn", "2999-01-01");
        refused(id, "signature", signature, "STEP_MUST_NOT_BE_IN_THE_FUTURE");
        for (String bad : List.of("\\u0000", "\\ud800")) {
            office.post("/v1/deliberations/" + id + "/act/signature", ActExamples.SIGNATURE.replace("Jean-Claude", bad))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/signatory/givenName"));
        }
        Map<String, Object> publication = publication("2022-12-16");
        publication.put("url", "javascript:alert(1)");
        office.post("/v1/deliberations/" + id + "/act/publication", publication)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"));
        assertThat(office.read("/v1/deliberations/" + id + "/act").getList("steps"))
                .isEmpty();
    }

    private static String adopted() {
        return adopted("T-" + UUID.randomUUID());
    }

    private static String adopted(String number) {
        return adopted(number, "CONTRIBUTION AU FINANCEMENT D'UNE MISSION");
    }

    private static String adopted(String number, String title) {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        Map<String, Object> draft =
                Office.draft(chamber.sitting(), chamber.office().report(chamber.body()));
        draft.put("number", number);
        draft.put("title", title);
        String id = chamber.office().created("/v1/deliberations", draft).getString("id");
        chamber.office().created("/v1/deliberations/" + id + "/ballot", all("FOR"));
        return id;
    }

    private String inForceAct() {
        String id = adopted();
        step(id, "signature", signature());
        step(id, "transmission", Map.of("elsewhereOn", "2022-12-15"));
        step(id, "publication", publication("2022-12-16"));
        return id;
    }

    private List<String> inForce() {
        return office.read("/v1/acts?state=IN_FORCE&limit=200").getList("items.deliberationId");
    }

    private ValidatableResponse step(String id, String name, Object body) {
        return office.post("/v1/deliberations/" + id + "/act/" + name, body)
                .then()
                .statusCode(201);
    }

    private void refused(String id, String name, Object body, String code) {
        office.post("/v1/deliberations/" + id + "/act/" + name, body)
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
    }

    private void invalid(String id, String name, Object body, String code, String pointer) {
        office.post("/v1/deliberations/" + id + "/act/" + name, body)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private Response upload(String id, byte[] body) {
        return upload(id, body, UUID.randomUUID().toString());
    }

    private Response upload(String id, byte[] body, String key) {
        return office.request()
                .contentType("application/pdf")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/deliberations/" + id + "/act/document");
    }

    /** As the folder puts it on record. */
    private void letter(String id, String identifier, LocalDate on) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement letter = connection.prepareStatement("""
                        INSERT INTO transmission_answer
                            (id, collectivity, act_id, actes_identifier, kind, received_on, detail)
                        VALUES (?, ?, ?, ?, 'OBSERVATIONS', ?, 'Compétence de la commission')""")) {
            letter.setObject(1, UUID.randomUUID());
            letter.setString(2, Office.PAS_DE_CALAIS);
            letter.setObject(3, UUID.fromString(id));
            letter.setString(4, identifier);
            letter.setObject(5, on);
            letter.executeUpdate();
        }
    }

    private Response annex(String id, String query, byte[] body) {
        return office.request()
                .urlEncodingEnabled(false)
                .contentType("application/pdf")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/deliberations/" + id + "/act/annexes?" + query);
    }

    private static Map<String, Object> signature() {
        return new HashMap<>(Map.of(
                "signedOn",
                "2022-12-14",
                "right",
                "PRESIDENT",
                "signatory",
                PRESIDENT,
                "reach",
                "NEITHER",
                "subjectCode",
                "7.6"));
    }

    private static Map<String, Object> publicationOfTheDocument() {
        return new HashMap<>(Map.of(
                "publishedOn", "2022-12-16", "url", "https://www.pasdecalais.fr/2022-552.pdf", "author", PRESIDENT));
    }

    private static Map<String, Object> publication(String on) {
        Map<String, Object> publication = publicationOfTheDocument();
        publication.put("publishedOn", on);
        publication.put("sha256", SHA);
        return publication;
    }

    private static Map<String, String> court(String on) {
        return Map.of("on", on, "court", "Tribunal administratif de Lille", "reference", "2301234");
    }

    /** One empty page, locked by an owner's password and that user's unless there is none. */
    private static byte[] pdf(@Nullable String userPassword) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (userPassword != null) {
                document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
