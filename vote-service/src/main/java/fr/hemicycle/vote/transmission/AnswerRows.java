package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.Answer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AnswerRows implements PanacheRepositoryBase<AnswerRow, UUID> {

    List<Answer> of(String collectivity) {
        return find("collectivity = ?1 order by position", collectivity).stream()
                .map(AnswerRow::toDomain)
                .toList();
    }

    /** Whether the prefecture has said of that sending that it does not have the act. */
    boolean sayNo(TransmissionRow sent) {
        return count("actId = ?1 and kind <> ?2", sent.actId(), AnswerRow.Kind.ACKNOWLEDGED) > 0
                && count("actId = ?1 and kind = ?2", sent.actId(), AnswerRow.Kind.ACKNOWLEDGED) == 0;
    }
}
