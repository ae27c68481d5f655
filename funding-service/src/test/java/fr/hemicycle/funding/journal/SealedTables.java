package fr.hemicycle.funding.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every table of this service: sealed, with one row for each in {@link #rows}, or named here as not. Whoever adds a table adds
 * it to one of both.
 */
final class SealedTables {

    static final Map<String, Set<String>> NOT_SEALED = Map.of(
            "figures that the journal sums up to",
            Set.of("line_payment"),
            "charts, which say what codes mean",
            Set.of("chart", "account", "chart_import", "chart_carry_over"),
            "what follows from texts and facts of agreements, and who reads a model",
            Set.of("agreement", "agreement_party", "agreement_model", "agreement_model_reader"),
            "groups that change, and move no money",
            Set.of("programme", "programme_operation", "budget"),
            "mechanisms",
            Set.of(
                    "outbox",
                    "inbox",
                    "domain_event",
                    "idempotent_request",
                    "webhook",
                    "webhook_secret",
                    "webhook_pending",
                    "webhook_delivery",
                    "seal_key",
                    "seal_block",
                    "seal_leaf",
                    "sealed_record",
                    "seal_waiting",
                    "sealed_table",
                    "flyway_schema_history"));

    /** Tables whose rows change: caches of a journal, what has a life of its own, reference data and mechanisms. */
    static final Set<String> CHANGES = Set.of(
            "operation",
            "reservation",
            "financing_plan",
            "share",
            "appropriation",
            "line_payment",
            "chart",
            "account",
            "programme",
            "programme_operation",
            "budget",
            "agreement",
            "agreement_party",
            "agreement_model",
            "agreement_model_reader",
            "outbox",
            "inbox",
            "domain_event",
            "idempotent_request",
            "webhook",
            "webhook_secret",
            "webhook_pending",
            "webhook_delivery",
            "seal_waiting",
            "sealed_table",
            "flyway_schema_history");

    /** Columns of sealed tables that change later, each with its table. */
    static final Set<String> LIVING = Set.of(
            "operation.authorised",
            "operation.committed",
            "operation.reserved",
            "operation.version",
            "reservation.amount",
            "reservation.state",
            "reservation.held_until",
            "reservation.consumed",
            "reservation.version",
            "financing_plan.version",
            "financing_plan.life",
            "financing_plan.ended_on",
            "financing_plan.ended_reason",
            "appropriation.opened",
            "appropriation.ordered",
            "appropriation.paid",
            "appropriation.accrued",
            "appropriation.carried_over",
            "appropriation.lapsed",
            "appropriation.version");

    private static final Pattern NAME = Pattern.compile(":(\\w+)");

    private static final List<String> ROWS = List.of(
            "operation (id, collectivity, code, label, section, authorisation_kind, nomenclature, year, nature, function,"
                    + " authorised, committed, reserved) VALUES (:operation, :own, :operation, E'Appui \"\\\\ \\t\\u0001 é',"
                    + " 'OPERATING', 'COMMITMENT_AUTHORISATION', 'M52', 2022, '6568', '93564', 100, 10, 0)",
            "reservation (id, collectivity, operation_id, report_id, expense_id, amount, available_before, state, held_until)"
                    + " VALUES (:reservation, :own, :operation, :report, :expense, 10, 100, 'HELD', '2023-12-31')",
            "reservation_adjustment (id, collectivity, reservation_id, amount_before, amount, outcome, reasons, decided_at)"
                    + " VALUES (:adjustment, :own, :reservation, 9, 10, 'ADJUSTED', '[]', now())",
            "reservation_renewal (id, collectivity, reservation_id, held_until_before, held_until, renewed_at)"
                    + " VALUES (:renewal, :own, :reservation, '2023-06-30', '2023-12-31', now())",
            "movement (id, collectivity, operation_id, kind, from_account, to_account, amount, reference, effective_on,"
                    + " deliberation_id, reservation_id, recorded_at) VALUES (:movement, :own, :operation, 'COMMITMENT',"
                    + " 'RESERVED', 'COMMITTED', 10, '2022-552', '2022-12-13', :vote, :reservation, now())",
            "vote_outcome (id, collectivity, deliberation_id, deliberation_number, outcome, amount, decided_at, reasons)"
                    + " VALUES (:outcome, :own, :vote, '2022-552', 'COMMITTED', 10, now(), '[{\"b\": 1.50, \"a\": null}]')",
            "financing_plan (id, collectivity, subject, total, lead) VALUES (:plan, :own, 'Mission', 10, :own)",
            "share (id, plan_id, position, funder_kind, funder_name, funder_siren, amount)"
                    + " VALUES (:share, :plan, 1, 'DEPARTMENT', 'Nord', :own, 10)",
            "share_decision (id, collectivity, told_by, plan_id, share_id, funder_siren, door, stage, amount, reference,"
                    + " happened_on, outcome, reasons, recorded_at) VALUES (:decision, :own, 'somebody', :plan, :share, :own,"
                    + " 'DECLARATION', 'VOTED', 10, 'r', '2022-12-13', 'RECORDED', '[]', now())",
            "fund_call (id, collectivity, plan_id, share_id, reference, amount, called_before, secured_then, called_on,"
                    + " recorded_at) VALUES (:call, :own, :plan, :share, 'r', 5, 0, 10, '2023-01-01', now())",
            "fund_call_payment (call_id, collectivity, paid_on, reference, recorded_at)"
                    + " VALUES (:call, :own, '2023-02-01', 'r', now())",
            "commitment_line (id, collectivity, outcome_id, deliberation_id, article, line, operation_id, reservation_id,"
                    + " financing_plan_id, amount, available_after) VALUES (:line, :own, :outcome, :vote, 1, 1, :operation,"
                    + " :reservation, :plan, 10, 90)",
            "agreement_model (id, collectivity, name, model_version) VALUES (:model, :own, 'Convention type', 1)",
            "agreement_model_text (id, collectivity, model_id, model_version, content, recorded_by, recorded_at)"
                    + " VALUES (:model_text, :own, :model, 1, '{}', 'somebody', now())",
            "agreement (id, collectivity, text_version, model_id, model_version, financing_plan_id, last_day, abandoned,"
                    + " end_told) VALUES (:agreement, :own, 1, :model, 1, :plan, '2027-12-31', false, false)",
            "agreement_text (id, collectivity, agreement_id, text_version, model_id, model_version, financing_plan_id,"
                    + " content, sha256, recorded_by, recorded_at) VALUES (:text, :own, :agreement, 1, :model, 1, :plan,"
                    + " '{}', repeat('a', 64), 'somebody', now())",
            "agreement_amendment (id, collectivity, agreement_id, number, content, sha256, recorded_by, recorded_at)"
                    + " VALUES (:amendment, :own, :agreement, 1, '{}', repeat('b', 64), 'somebody', now())",
            "agreement_cover (agreement_id, collectivity, text_version, deliberation_id, article, line)"
                    + " VALUES (:agreement, :own, 1, :vote, 1, 1)",
            "agreement_fact (id, collectivity, agreement_id, kind, party, amendment, text_sha256, signatory, quality,"
                    + " happened_on, told_by, recorded_at) VALUES (:agreed, :own, :agreement, 'SIGNED', :own, 0,"
                    + " repeat('a', 64), 'N. N.', 'Président', '2023-05-15', 'somebody', now())",
            "agreement_vote (id, collectivity, deliberation_id, deliberation_number, outcome, reasons, decided_at)"
                    + " VALUES (:approving, :own, :vote, '2023-120', 'APPROVED', '[]', now())",
            "share_signing (id, collectivity, plan_id, share_id, agreement_id, amount, signed_on, recorded_at)"
                    + " VALUES (:signing, :own, :plan, :share, :agreement, 10, '2023-05-15', now())",
            "commitment_change_vote (id, collectivity, deliberation_id, deliberation_number, outcome, reasons, decided_at)"
                    + " VALUES (:changes, :own, :vote, '2022-553', 'CHANGED', '[]', now())",
            "commitment_change (id, collectivity, line_id, kind, amount, deliberation_id, reason, effective_on, recorded_at)"
                    + " VALUES (:change, :own, :line, 'RAISED', 1, :vote, 'r', '2023-01-01', now())",
            "commitment_release (outcome_id, collectivity, cause, released_at) VALUES (:outcome, :own, 'ANNULLED', now())",
            "act_fact (id, collectivity, deliberation_id, aggregate_version, kind, happened_on, in_force_on, heard_at)"
                    + " VALUES (:fact, :own, :vote, 2, 'IN_FORCE', '2022-12-15', '2022-12-15', now())",
            "commitment_change_undoing (id, collectivity, deliberation_id, cause, undone_on, outcome, reasons, recorded_at)"
                    + " VALUES (:undoing, :own, :vote, 'ANNULLED', '2023-06-20', 'UNDONE', '[]', now())",
            "authorisation_vote (id, collectivity, deliberation_id, deliberation_number, outcome, reasons, decided_at)"
                    + " VALUES (:authorising, :own, :vote, '2022-500', 'VOTED', '[]', now())",
            "authorisation (id, collectivity, vote_id, deliberation_id, deliberation_number, article, operation_id, act,"
                    + " amount_before, amount, effective_on) VALUES (:authorisation, :own, :authorising, :vote, '2022-500', 1,"
                    + " :operation, 'VOTE', 0, 100, '2022-03-21')",
            "authorisation_undoing (id, collectivity, authorisation_id, deliberation_id, operation_id, cause, undone_on,"
                    + " amount_before, amount, outcome, reasons, recorded_at) VALUES (:authorisation_undoing, :own,"
                    + " :authorisation, :vote, :operation, 'WITHDRAWN', '2023-06-20', 100, 50, 'UNDONE', '[]', now())",
            "threshold_set (id, collectivity, operation_id, revision, holds_from, thresholds, recorded_at) VALUES"
                    + " (:thresholds, :own, :operation, 1, '2023-01-01', '[{\"value\": \"80.00\"}]', now())",
            "threshold_crossing (id, collectivity, operation_id, kind, value, crossed, used, recorded_at)"
                    + " VALUES (:crossing, :own, :operation, 'PERCENTAGE', 80, true, 81, now())",
            "life_rule (id, collectivity, revision, holds_from, years_to_commit, years_idle, to_year_end, refuses_after,"
                    + " provenance, recorded_at) VALUES (:life, :own, 1, '2023-01-01', 4, 2, true, false, 'RBF', now())",
            "payment_forecast (authorisation_id, collectivity, year, amount) VALUES (:authorisation, :own, 2023, 100)",
            "appropriation (id, collectivity, operation_id, year, opened, ordered, paid, accrued, carried_over, lapsed)"
                    + " VALUES (:appropriation, :own, :operation, 2023, 100, 5, 5, 0, 0, 0)",
            "payment_schedule (id, collectivity, line_id, schedule_version, committed, items, recorded_by, recorded_at)"
                    + " VALUES (:schedule, :own, :line, 1, 10, '[{\"number\": 1}]', 'somebody', now())",
            "liquidation (id, collectivity, line_id, amount, service_done_on, year, schedule_item, documents,"
                    + " liquidated_by, recorded_at) VALUES (:liquidation, :own, :line, 5, '2023-02-01', 2023, 1,"
                    + " '[{\"name\": \"facture\"}]', 'somebody', now())",
            "liquidation_cancellation (id, collectivity, liquidation_id, amount, reason, cancelled_by, recorded_at)"
                    + " VALUES (:cancellation, :own, :liquidation, 1, 'r', 'somebody', now())",
            "payment_order (id, collectivity, liquidation_id, line_id, operation_id, amount, year, ordered_on, ordered_by,"
                    + " beneficiary_name, beneficiary_siret, recorded_at) VALUES (:order, :own, :liquidation, :line,"
                    + " :operation, 4, 2023, '2023-02-02', 'somebody', 'Association', '20005374200017', now())",
            "payment_order_step (id, collectivity, payment_order_id, kind, happened_on, note, done_by, recorded_at)"
                    + " VALUES (:step, :own, :order, 'PAYMENT', '2023-02-03', 'r', 'somebody else', now())",
            "appropriation_entry (id, collectivity, operation_id, year, kind, from_account, to_account, amount, reference,"
                    + " effective_on, payment_order_id, recorded_at) VALUES (:entry, :own, :operation, 2023, 'PAYMENT',"
                    + " 'ORDERED', 'PAID', 4, 'r', '2023-02-03', :order, now())",
            "paid_before_annulment (line_id, collectivity, amount, recorded_at) VALUES (:line, :own, 4, now())",
            "year_closing (id, collectivity, year, carry_over, closed_by, closed_at)"
                    + " VALUES (:closing, :own, 2023, true, 'somebody', now())",
            "budget (id, collectivity, name, year, nomenclature, organisation, siret, sections_must_balance)"
                    + " VALUES (:budget, :own, 'Budget', 2023, 'M52', 'x', '22620001200012', false)",
            "budget_stage (id, collectivity, budget_id, kind, deliberation_number, deliberation_id, adopted_on, recorded_at)"
                    + " VALUES (:stage, :own, :budget, 'INITIAL', '2023-1', :vote, '2023-03-20', now())",
            "budget_line (id, collectivity, stage_id, section, direction, movement, chapter, nature, function, proposed,"
                    + " voted) VALUES (:budget_line, :own, :stage, 'OPERATING', 'EXPENSE', 'REAL', '65', '6568', NULL, 9, 10)",
            "award_settings (id, collectivity, version, name, siret, recorded_at)"
                    + " VALUES (:settings, :own, 1, 'Département', '22620001200012', now())",
            "grant_nature (settings_id, collectivity, position, nomenclature, prefix, from_year, until_year, provenance)"
                    + " VALUES (:settings, :own, 0, 'M52', '657', 2021, 2023, 'plan de comptes')",
            "award (id, collectivity, line_id, version, agreement_signed_on, object, aid, payment_terms,"
                    + " payment_terms_text, paid_from, paid_until, rae_id, eu_notified, scheme_id, recorded_at)"
                    + " VALUES (:award, :own, :line, 1, '2023-03-01', 'Ateliers', 'CASH', 'OTHER', 'sur justificatifs',"
                    + " '2023-04-01', '2024-03-31', '12345', false, 'D1', now())",
            "award_beneficiary (award_id, collectivity, position, name, siret, rna, share)"
                    + " VALUES (:award, :own, 0, 'Association', '38047555800058', 'W380475558', 0.45)");

    private final String collectivity;
    private final Map<String, UUID> ids = new HashMap<>();

    SealedTables(String collectivity) {
        this.collectivity = collectivity;
    }

    UUID id(String name) {
        return ids.computeIfAbsent(name, any -> UUID.randomUUID());
    }

    /** What others than the operation lead to: they are compared on their own. */
    Set<UUID> otherSubjects() {
        return Set.of(id("closing"), id("budget"), id("stage"), id("life"), id("settings"));
    }

    /** Statements that make a row of each table, all of one operation, in their order. */
    List<String> rows() {
        return ROWS.stream()
                .map(row -> "INSERT INTO "
                        + NAME.matcher(row)
                                .replaceAll(name -> Matcher.quoteReplacement("'" + value(name.group(1)) + "'")))
                .toList();
    }

    static Set<String> withRows() {
        Set<String> tables = new TreeSet<>();
        ROWS.forEach(row -> tables.add(row.substring(0, row.indexOf(' '))));
        tables.removeAll(Set.of("budget", "agreement", "agreement_model"));
        return tables;
    }

    private String value(String name) {
        return name.equals("own") ? collectivity : id(name).toString();
    }
}
