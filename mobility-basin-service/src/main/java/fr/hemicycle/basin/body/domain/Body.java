package fr.hemicycle.basin.body.domain;

import static fr.hemicycle.basin.body.domain.BodyRule.BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND;
import static fr.hemicycle.basin.body.domain.BodyRule.BODY_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.basin.body.domain.BodyRule.BODY_MUST_EXIST_ON_THE_DAY;
import static fr.hemicycle.basin.body.domain.BodyRule.BODY_MUST_NOT_END_BEFORE_IT_BEGINS;
import static fr.hemicycle.basin.body.domain.BodyRule.BODY_MUST_OUTLAST_ITS_MEETINGS;
import static fr.hemicycle.basin.body.domain.BodyRule.HELD_MEETING_MUST_KEEP_ITS_SETTING;
import static fr.hemicycle.basin.body.domain.BodyRule.SETTING_MUST_FOLLOW_THE_ONE_BEFORE;
import static fr.hemicycle.basin.body.domain.BodyRule.THEME_MUST_BELONG_TO_A_WORKING_GROUP;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body of a basin.
 *
 * @param theme of a working group, {@code null} for the other three
 * @param until last day, {@code null} while it lasts
 * @param settings its rules, oldest first; the first from its own first day
 */
public record Body(
        UUID id,
        UUID basinId,
        BodyKind kind,
        String name,
        @Nullable String theme,
        LocalDate from,
        @Nullable LocalDate until,
        List<Setting> settings) {

    public Body {
        settings = List.copyOf(settings);
    }

    /** What is wrong with its theme. */
    public Optional<Reason> objection() {
        return (theme != null) == (kind == BodyKind.THEMATIC_GROUP)
                ? Optional.empty()
                : Optional.of(
                        THEME_MUST_BELONG_TO_A_WORKING_GROUP.with("kind", kind, "theme", theme == null ? "—" : theme));
    }

    /** @param others bodies of the same basin, past ones too */
    public BodyDecision<Body> found(List<Body> others) {
        List<Reason> reasons = new ArrayList<>();
        if (until != null && until.isBefore(from)) {
            reasons.add(BODY_MUST_NOT_END_BEFORE_IT_BEGINS.with("from", from, "until", until));
        }
        others.stream()
                .filter(this::doublesAs)
                .findFirst()
                .ifPresent(other -> reasons.add(
                        BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND.with("kind", kind, "name", other.name, "from", other.from)));
        return BodyDecision.of(reasons, this);
    }

    /** @param meetings days for which it is convened or on which it met */
    public BodyDecision<Body> end(LocalDate lastDay, List<LocalDate> meetings) {
        List<Reason> reasons = new ArrayList<>();
        if (lastDay.isBefore(from)) {
            reasons.add(BODY_MUST_NOT_END_BEFORE_IT_BEGINS.with("from", from, "until", lastDay));
        }
        if (until != null && !lastDay.isBefore(until)) {
            reasons.add(BODY_MAY_ONLY_END_EARLIER.with("until", until, "lastDay", lastDay));
        }
        meetings.stream()
                .filter(day -> day.isAfter(lastDay))
                .max(LocalDate::compareTo)
                .ifPresent(day -> reasons.add(BODY_MUST_OUTLAST_ITS_MEETINGS.with("day", day, "lastDay", lastDay)));
        return BodyDecision.of(reasons, new Body(id, basinId, kind, name, theme, from, lastDay, settings));
    }

    /** @param held days on which it met */
    public BodyDecision<Body> set(Setting setting, List<LocalDate> held) {
        List<Reason> reasons = new ArrayList<>(absentOn(setting.from()));
        LocalDate latest = settings.getLast().from();
        if (!setting.from().isAfter(latest)) {
            reasons.add(SETTING_MUST_FOLLOW_THE_ONE_BEFORE.with("from", setting.from(), "latest", latest));
        }
        held.stream()
                .filter(day -> !day.isBefore(setting.from()))
                .max(LocalDate::compareTo)
                .ifPresent(day ->
                        reasons.add(HELD_MEETING_MUST_KEEP_ITS_SETTING.with("from", setting.from(), "day", day)));
        return BodyDecision.of(
                reasons,
                new Body(
                        id,
                        basinId,
                        kind,
                        name,
                        theme,
                        from,
                        until,
                        Stream.concat(settings.stream(), Stream.of(setting)).toList()));
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** One reason on a day on which it does not exist, none on another. */
    public List<Reason> absentOn(LocalDate day) {
        return existsOn(day)
                ? List.of()
                : List.of(BODY_MUST_EXIST_ON_THE_DAY.with(
                        "name", name, "day", day, "from", from, "until", until == null ? "…" : until));
    }

    /** The rules in force on a day; before its first day, those that it begins with. */
    public Setting settingOn(LocalDate day) {
        return settings.stream()
                .filter(setting -> !setting.from().isAfter(day))
                .reduce(settings.getFirst(), (_, later) -> later);
    }

    private boolean doublesAs(Body other) {
        return kind == other.kind
                && Objects.equals(theme, other.theme)
                && (until == null || !other.from.isAfter(until))
                && (other.until == null || !from.isAfter(other.until));
    }
}
