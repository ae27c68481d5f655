package fr.hemicycle.journeys;

import fr.hemicycle.client.funding.api.ChartsOfAccountsApi;
import fr.hemicycle.client.funding.api.OperationsApi;
import fr.hemicycle.client.funding.model.ChartAccount;
import fr.hemicycle.client.funding.model.LoadChartRequest;
import fr.hemicycle.client.funding.model.OpenOperationRequest;
import fr.hemicycle.client.vote.api.BodiesApi;
import fr.hemicycle.client.vote.api.CouncillorsApi;
import fr.hemicycle.client.vote.api.DeliberationsApi;
import fr.hemicycle.client.vote.api.ReportsApi;
import fr.hemicycle.client.vote.api.SittingsApi;
import fr.hemicycle.client.vote.model.AddExpenseRequest;
import fr.hemicycle.client.vote.model.Article;
import fr.hemicycle.client.vote.model.Attendance;
import fr.hemicycle.client.vote.model.BodyKind;
import fr.hemicycle.client.vote.model.Civility;
import fr.hemicycle.client.vote.model.CouncillorResponse;
import fr.hemicycle.client.vote.model.DraftDeliberationRequest;
import fr.hemicycle.client.vote.model.Effect;
import fr.hemicycle.client.vote.model.EffectKind;
import fr.hemicycle.client.vote.model.FoundBodyRequest;
import fr.hemicycle.client.vote.model.Imputation;
import fr.hemicycle.client.vote.model.Money;
import fr.hemicycle.client.vote.model.NewCouncillor;
import fr.hemicycle.client.vote.model.NewSeat;
import fr.hemicycle.client.vote.model.OpenSittingRequest;
import fr.hemicycle.client.vote.model.RegisterCouncillorsRequest;
import fr.hemicycle.client.vote.model.ReportSection;
import fr.hemicycle.client.vote.model.RollCallLine;
import fr.hemicycle.client.vote.model.Scope;
import fr.hemicycle.client.vote.model.TakeRollCallRequest;
import fr.hemicycle.client.vote.model.TakeSeatsRequest;
import fr.hemicycle.client.vote.model.WriteReportRequest;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Another information system, which has nothing of ours but what openapi-generator made of the three descriptions. */
final class OutsideSystem {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 13);

    private final Cluster cluster;
    private final String siren;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    OutsideSystem(Cluster cluster, String siren) {
        this.cluster = cluster;
        this.siren = siren;
    }

    fr.hemicycle.client.vote.ApiClient votes() {
        var client = new fr.hemicycle.client.vote.ApiClient();
        client.updateBaseUri(url(Service.VOTE));
        client.setRequestInterceptor(request -> request.header("Authorization", bearer(Role.CLERK)));
        return client;
    }

    fr.hemicycle.client.funding.ApiClient money() {
        var client = new fr.hemicycle.client.funding.ApiClient();
        client.updateBaseUri(url(Service.FUNDING));
        client.setRequestInterceptor(request -> request.header("Authorization", bearer(Role.FINANCE)));
        return client;
    }

    fr.hemicycle.client.basin.ApiClient basins() {
        var client = new fr.hemicycle.client.basin.ApiClient();
        client.updateBaseUri(url(Service.BASIN));
        client.setRequestInterceptor(request -> request.header("Authorization", bearer(Role.MOBILITY)));
        return client;
    }

    String unique() {
        return unique;
    }

    /** For a request that is made once. */
    static String key() {
        return UUID.randomUUID().toString();
    }

    /** A deliberation that commits the amount, drafted for a body and a sitting of its own, where all are present. */
    UUID draft(String euros) throws Exception {
        List<UUID> councillors = registerCouncillors();
        UUID body = foundBody(councillors);
        UUID sitting = openSitting(body, councillors);
        UUID report = new ReportsApi(votes())
                .registerReport(
                        key(),
                        new WriteReportRequest()
                                .number(1)
                                .title("Rapport " + unique)
                                .bodyId(body)
                                .sittingDate(DAY)
                                .scope(new Scope()
                                        .territories("ALL")
                                        .cantons("ALL")
                                        .intercommunalities("ALL"))
                                .sections(List.of(
                                        new ReportSection().heading("Objet").text("Voyage"))),
                        null)
                .getId();
        UUID expense = new ReportsApi(votes())
                .addExpense(
                        report,
                        key(),
                        new AddExpenseRequest()
                                .operationCode(openOperation())
                                .imputation(new Imputation()
                                        .nomenclature("M52")
                                        .year(2022)
                                        .nature("6568")
                                        .function("93564"))
                                .amount(new Money().amount(euros).currency("EUR")),
                        null)
                .getId();
        Effect effect = new Effect().kind(EffectKind.COMMIT_FUNDS).expenseIds(List.of(expense));
        return new DeliberationsApi(votes())
                .draftDeliberation(
                        key(),
                        new DraftDeliberationRequest()
                                .sittingId(sitting)
                                .reportId(report)
                                .title("Délibération " + unique)
                                .visas(List.of())
                                .articles(List.of(new Article()
                                        .number(1)
                                        .text("D'approuver la dépense.")
                                        .effect(effect))),
                        null)
                .getId();
    }

    private List<UUID> registerCouncillors() throws Exception {
        List<NewCouncillor> people = IntStream.range(0, 5)
                .mapToObj(i -> new NewCouncillor()
                        .civility(Civility.MME)
                        .givenName("Membre " + i)
                        .familyName("N" + unique))
                .toList();
        return new CouncillorsApi(votes())
                        .registerCouncillors(key(), new RegisterCouncillorsRequest().councillors(people), null)
                        .getItems()
                        .stream()
                        .map(CouncillorResponse::getId)
                        .toList();
    }

    private UUID foundBody(List<UUID> councillors) throws Exception {
        BodiesApi bodies = new BodiesApi(votes());
        UUID body = bodies.foundBody(
                        key(),
                        new FoundBodyRequest().kind(BodyKind.STANDING_COMMITTEE).name("Commission " + unique),
                        null)
                .getId();
        List<NewSeat> seats = councillors.stream()
                .map(each -> new NewSeat().councillorId(each).voting(true).from(LocalDate.of(2021, 7, 1)))
                .toList();
        bodies.takeSeats(body, key(), new TakeSeatsRequest().seats(seats), null);
        return body;
    }

    private UUID openSitting(UUID body, List<UUID> councillors) throws Exception {
        SittingsApi sittings = new SittingsApi(votes());
        UUID sitting = sittings.openSitting(
                        key(), new OpenSittingRequest().bodyId(body).heldOn(DAY), null)
                .getId();
        List<RollCallLine> lines = councillors.stream()
                .map(each -> new RollCallLine().councillorId(each).attendance(Attendance.PRESENT))
                .toList();
        sittings.takeRollCall(
                sitting,
                key(),
                new TakeRollCallRequest()
                        .presidentId(councillors.getFirst())
                        .secretaryId(councillors.getLast())
                        .entries(lines),
                null);
        return sitting;
    }

    private String openOperation() throws Exception {
        ChartsOfAccountsApi charts = new ChartsOfAccountsApi(money());
        if (charts.listCharts(null, null, null).getItems().isEmpty()) {
            charts.loadChart(
                    key(),
                    new LoadChartRequest()
                            .nomenclature("M52")
                            .year(2022)
                            .provenance("journey")
                            .accounts(List.of(
                                    new ChartAccount()
                                            .axis("NATURE")
                                            .code("6568")
                                            .label("Autres participations"),
                                    new ChartAccount()
                                            .axis("FUNCTION")
                                            .code("93564")
                                            .label("Insertion"))),
                    null);
        }
        return new OperationsApi(money())
                .openOperation(
                        key(),
                        new OpenOperationRequest()
                                .code("CLIENT-" + unique)
                                .label("Opération d'un client")
                                .section("OPERATING")
                                .authorisationKind("COMMITMENT_AUTHORISATION")
                                .authorised(new fr.hemicycle.client.funding.model.Money()
                                        .amount("100.00")
                                        .currency("EUR"))
                                .imputation(new fr.hemicycle.client.funding.model.Imputation()
                                        .nomenclature("M52")
                                        .year(2022)
                                        .nature("6568")
                                        .function("93564")),
                        null)
                .getCode();
    }

    private String url(Service service) {
        return cluster.replicas(service).getFirst().url();
    }

    private String bearer(Role role) {
        return "Bearer " + cluster.token(role, siren);
    }
}
