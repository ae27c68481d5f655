package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.PlanLifeTest.DECIDED;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.IN_FORCE;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.PROPOSED;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.TODAY;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.act;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.and;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.day;
import static fr.hemicycle.basin.plan.domain.PlanLifeTest.plan;
import static fr.hemicycle.basin.plan.domain.Texts.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.plan.domain.ActionPart.Line;
import fr.hemicycle.basin.plan.domain.PlanFact.ActChanged.Change;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanSheetTest {

    private static PlanSheet sheet(List<PlanFact> facts, PlanText... texts) {
        return PlanSheet.of("PAMS", "Littoral Nord", plan(facts, texts), 1, Map.of("62041", "Arras"));
    }

    @Test
    void tells_what_a_version_is_and_how_far_it_has_come() {
        PlanSheet sheet = sheet(IN_FORCE);

        assertThat(sheet.title()).isEqualTo("PAMS");
        assertThat(sheet.basin()).isEqualTo("Littoral Nord");
        assertThat(sheet.period()).isEqualTo("2024-2029");
        assertThat(sheet.version()).isEqualTo("Version 1");
        assertThat(sheet.objectives()).containsExactly("Mieux partager l'information");
        assertThat(sheet.steps())
                .containsExactly(
                        "Proposé par le comité technique le 1er janvier 2024",
                        "Comité de bassin consulté le 1er février 2024",
                        "Décidé par le comité de pilotage le 1er mars 2024",
                        "En vigueur à compter du 1er juillet 2024");
        assertThat(sheet(List.of()).steps()).containsExactly("Projet, pas encore proposé");
        assertThat(sheet(PROPOSED).steps()).hasSize(1);
        assertThat(sheet(and(IN_FORCE, new PlanFact.Ended(TODAY, "fusion"))).steps())
                .endsWith("Fin le 1er mars 2025 : fusion");
    }

    @Test
    void tells_who_has_approved_and_signed() {
        assertThat(sheet(IN_FORCE).signatories())
                .startsWith(
                        new PlanSheet.SignatoryLine("État", "signataire", "sans assemblée", "1er juin 2024"),
                        new PlanSheet.SignatoryLine("Région", "pilote", "1er avril 2024", "1er juillet 2024"));
        assertThat(sheet(DECIDED).signatories()).contains(new PlanSheet.SignatoryLine("Nord", "pilote", "—", "—"));
        PlanSheet suspended = sheet(and(IN_FORCE, act(NORD, Change.SUSPENDED, day(8), 2)));
        assertThat(suspended.signatories())
                .contains(new PlanSheet.SignatoryLine("Nord", "pilote", "—", "1er juin 2024"));
        assertThat(suspended.steps())
                .endsWith("Sans effet : un acte qui l'a approuvé est suspendu, abrogé ou annulé en partie");
    }

    @Test
    void tells_each_action_under_its_axis_with_the_words_of_the_law() {
        PlanSheet sheet = sheet(List.of());

        assertThat(sheet.associatedBodies())
                .containsExactly(new PlanSheet.BodyLine(
                        "Association",
                        "personnes en situation de vulnérabilité économique ou sociale, personnes en situation de handicap,"
                                + " personnes dont la mobilité est réduite"));
        assertThat(sheet.axes())
                .singleElement()
                .satisfies(axis -> assertThat(axis.heading()).isEqualTo("Axe 1 — Information"));
        ActionPart action = sheet.axes().getFirst().actions().getFirst();
        assertThat(action.heading()).isEqualTo("Action 1.1 — Conseiller mobilité");
        assertThat(action.description()).isEqualTo("Un rendez-vous individuel.");
        assertThat(action.lines().stream().map(Line::label))
                .containsExactly(
                        "Chef de file",
                        "Partenaires",
                        "Publics",
                        "Ce qu'elle apporte",
                        "Périmètre",
                        "Calendrier",
                        "Coût");
        assertThat(action.lines())
                .contains(
                        new Line("Partenaires", "Région"),
                        new Line(
                                "Ce qu'elle apporte",
                                "conseil individualisé à la mobilité, accompagnement individualisé à la mobilité,"
                                        + " appui au service public de l'emploi"),
                        new Line("Périmètre", "Arras (62041)"),
                        new Line("Calendrier", "à partir du 1er mars 2024, jusqu'au 31 décembre 2026"),
                        new Line("Coût", "120\u202F000,00 €"));
        assertThat(action.funders()).containsExactly(new Line("Pas-de-Calais", "60\u202F000,00 €"));
        assertThat(action.indicators())
                .containsExactly(new ActionPart.IndicatorLine(
                        "Personnes conseillées", "0 personnes, 1er janvier 2024", "500 personnes, 31 décembre 2026"));
    }

    @Test
    void an_action_without_places_or_end_is_everywhere_for_as_long_as_it_takes() {
        PlanText text = Texts.withActions(
                Texts.action(it -> it.at(List.of(), List.of())),
                Texts.action(it -> it.code("1.2").endsOn(null)),
                Texts.action(it -> it.code("1.3").at(List.of("246200729"), List.of())),
                Texts.action(it -> it.code("1.4").gives(Set.of(), Set.of())));
        List<ActionPart> actions = sheet(List.of(), text).axes().getFirst().actions();

        assertThat(actions.get(0).lines()).contains(new Line("Périmètre", "tout le bassin"));
        assertThat(actions.get(1).lines()).contains(new Line("Calendrier", "à partir du 1er mars 2024"));
        assertThat(actions.get(2).lines()).contains(new Line("Périmètre", "246200729"));
        assertThat(actions.get(3).lines().stream().map(Line::label)).doesNotContain("Publics", "Ce qu'elle apporte");
    }

    @Test
    void an_action_stands_under_its_own_axis_only() {
        PlanSheet sheet = sheet(List.of(), Texts.withAxes(new Axis("1", "Information"), new Axis("2", "Offre")));

        assertThat(sheet.axes().getFirst().actions()).hasSize(1);
        assertThat(sheet.axes().getLast().actions()).isEmpty();
    }

    @Test
    void every_person_and_provision_has_its_word() {
        assertThat(PlanWords.audiences(Set.of(Audience.values())).split(", ")).hasSize(Audience.values().length);
        assertThat(PlanWords.provisions(Set.of(Provision.values()))).doesNotContain("null");
        assertThat(PlanWords.audiences(Set.of(Audience.OTHER, Audience.APPRENTICE)))
                .isEqualTo("jeunes en contrat d'apprentissage, autres publics");
    }
}
