package fr.hemicycle.vote.act;

import fr.hemicycle.vote.act.domain.Act;
import fr.hemicycle.vote.act.domain.ActState;
import fr.hemicycle.vote.act.domain.ForceRulebook;
import fr.hemicycle.vote.act.domain.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "act")
class ActRow {

    @Id
    @Column(name = "deliberation_id")
    private UUID deliberationId;

    private String collectivity;

    private String number;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private ActState state;

    @Column(name = "actes_identifier")
    private @Nullable String actesIdentifier;

    protected ActRow() {}

    static ActRow of(String collectivity, Act act) {
        ActRow row = new ActRow();
        row.deliberationId = act.deliberationId();
        row.collectivity = collectivity;
        row.number = act.number();
        row.decidedOn = act.decidedOn();
        row.apply(act);
        return row;
    }

    /** The law of its day is loaded: no act is opened without. */
    Act toDomain(List<Step> steps) {
        return new Act(
                deliberationId,
                number,
                decidedOn,
                ForceRulebook.CGCT.on(decidedOn).orElseThrow(),
                steps);
    }

    final void apply(Act act) {
        state = act.state();
        actesIdentifier =
                act.transmission().map(Step.Transmitted::actesIdentifier).orElse(actesIdentifier);
    }

    UUID deliberationId() {
        return deliberationId;
    }
}
