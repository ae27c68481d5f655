package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.TransmissionPort.Waiting;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AnswerRows implements PanacheRepositoryBase<AnswerRow, UUID> {

    private static final String WAITS = "NOT EXISTS (SELECT FROM transmission_answer_taken t WHERE t.answer_id = a.id)";

    /** The same answer twice is one, whoever comes first. */
    void keep(TransmissionRow sent, Answer answer) {
        AnswerRow row = AnswerRow.of(sent, answer);
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO transmission_answer
                            (id, collectivity, act_id, actes_identifier, kind, received_on, code, detail)
                        VALUES (?1, ?2, ?3, ?4, ?5, CAST(?6 AS date), ?7, ?8) ON CONFLICT DO NOTHING""")
                .setParameter(1, row.id())
                .setParameter(2, sent.collectivity())
                .setParameter(3, sent.actId())
                .setParameter(4, answer.actesIdentifier())
                .setParameter(5, row.kind())
                .setParameter(6, row.receivedOn())
                .setParameter(7, row.code())
                .setParameter(8, row.detail())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // of a native query
    List<Waiting> waiting(String collectivity) {
        List<AnswerRow> found = getEntityManager()
                .createNativeQuery(
                        "SELECT a.* FROM transmission_answer a WHERE a.collectivity = ?1 AND " + WAITS
                                + " ORDER BY a.position",
                        AnswerRow.class)
                .setParameter(1, collectivity)
                .getResultList();
        return found.stream().map(row -> new Waiting(row.id(), row.toDomain())).toList();
    }

    @SuppressWarnings("unchecked") // of a native query
    List<String> collectivitiesThatWait() {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT DISTINCT a.collectivity FROM transmission_answer a WHERE " + WAITS + " ORDER BY 1",
                        String.class)
                .getResultList();
    }

    boolean take(String collectivity, UUID answerId, Instant at) {
        return getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO transmission_answer_taken (answer_id, collectivity, taken_at)
                                VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING""")
                        .setParameter(1, answerId)
                        .setParameter(2, collectivity)
                        .setParameter(3, at)
                        .executeUpdate()
                == 1;
    }

    /** Whether the prefecture has said of that sending that it does not have the act. */
    boolean sayNo(TransmissionRow sent) {
        return count("actId = ?1 and kind in ?2", sent.actId(), List.of(AnswerRow.Kind.ANOMALY, AnswerRow.Kind.REFUSED))
                        > 0
                && count("actId = ?1 and kind = ?2", sent.actId(), AnswerRow.Kind.ACKNOWLEDGED) == 0;
    }
}
