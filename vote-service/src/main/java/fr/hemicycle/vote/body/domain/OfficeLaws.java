package fr.hemicycle.vote.body.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the law has said about offices, at most one law on a day. */
public record OfficeLaws(List<OfficeLaw> all) {

    /**
     * « … du président, de quatre à quinze vice-présidents, sous réserve que leur nombre ne soit pas supérieur à 30 % de
     * l'effectif du conseil … ». A change of the law is a new entry and the end of the one before, never an edit. The text was
     * read as it stood around 2015: the first day is the first one of the year after, since what held before is not known.
     */
    public static final OfficeLaws CGCT = new OfficeLaws(List.of(new OfficeLaw(
            LocalDate.of(2016, 1, 1),
            null,
            4,
            15,
            30,
            "CGCT L3122-4",
            "Code général des collectivités territoriales, consolidated text of about 2015")));

    /** @throws IllegalArgumentException when two of them govern the same day */
    public OfficeLaws {
        all = List.copyOf(all);
        for (OfficeLaw one : all) {
            if (all.stream().filter(each -> each.covers(one.from())).count() > 1) {
                throw new IllegalArgumentException("several laws on offices on " + one.from());
            }
        }
    }

    /** @return nothing when no law covers the day: whoever asks must refuse, since a guess is not the law */
    public Optional<OfficeLaw> on(LocalDate day) {
        return all.stream().filter(each -> each.covers(day)).findFirst();
    }
}
