package fr.hemicycle.vote.document.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.document.domain.SampleRoom.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttendantsTest {

    @Test
    void stand_where_the_roll_call_put_them() {
        assertThat(of(SampleRoom.sitting()))
                .isEqualTo(new Attendants(
                        "Élu 1",
                        "Élu 2",
                        List.of("Élu 1", "Élu 2", "Élu 5"),
                        List.of("Élu 3"),
                        List.of("Élu 4"),
                        List.of(),
                        List.of("Élu 6"),
                        List.of("Élu 7")));
    }

    @Test
    void move_with_the_sitting() {
        assertThat(of(SampleRoom.sitting(
                        entry("09:00", Kind.ARRIVAL, member(4)),
                        entry("09:10", Kind.CHAIR, member(5)),
                        entry("09:20", Kind.DEPARTURE, member(1)),
                        entry("09:30", Kind.DEPARTURE, member(6)))))
                .isEqualTo(new Attendants(
                        "Élu 5",
                        "Élu 2",
                        List.of("Élu 2", "Élu 4", "Élu 5"),
                        List.of("Élu 3"),
                        List.of(),
                        List.of("Élu 1"),
                        List.of(),
                        List.of("Élu 6", "Élu 7")));
    }

    @Test
    void keep_their_id_where_no_name_is_known() {
        assertThat(Attendants.of(SampleRoom.sitting().room().orElseThrow(), Map.of())
                        .president())
                .isEqualTo(member(1).toString());
    }

    private static Attendants of(Sitting sitting) {
        return Attendants.of(sitting.room().orElseThrow(), SampleRoom.names());
    }
}
