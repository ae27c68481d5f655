package fr.hemicycle.localstack.scenario;

import fr.hemicycle.localstack.Terminal;

/** Tells the scenario in numbered steps, one readable line each, and counts what did not come out. */
public final class Story {

    private final Terminal terminal;
    private int chapters;
    private int checks;
    private int failures;

    public Story(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Begins the next step. */
    public void chapter(String title) {
        chapters++;
        terminal.line("");
        terminal.line(terminal.strong("%2d. %s".formatted(chapters, title)));
    }

    /** Begins a step that did not take place: somebody made it up. */
    public void inventedChapter(String title) {
        chapter(title + "   [what if: invented]");
    }

    /** Says something that is not checked. */
    public void tell(String sentence) {
        terminal.line("      " + sentence);
    }

    /** A figure or word of an answer, beside what it should be; a check mark when they are equal. */
    public void check(String what, Object expected, Object answered) {
        checks++;
        if (expected.equals(answered)) {
            terminal.line("    %s %s: %s".formatted(terminal.good("✓"), what, answered));
        } else {
            failures++;
            terminal.line("    %s %s: %s %s"
                    .formatted(terminal.bad("✗"), what, answered, terminal.bad("instead of " + expected)));
        }
    }

    /** Something that must be true of the answers. */
    public void check(String what, boolean holds) {
        checks++;
        if (!holds) {
            failures++;
        }
        terminal.line("    %s %s".formatted(holds ? terminal.good("✓") : terminal.bad("✗"), what));
    }

    /** Says how many checks held. */
    public void end() {
        terminal.line("");
        terminal.line(
                failures == 0
                        ? terminal.good("%d checks, all hold.".formatted(checks))
                        : terminal.bad("%d of %d checks do not hold.".formatted(failures, checks)));
    }

    public int failures() {
        return failures;
    }

    /** 0 only when something was checked and all of it held. */
    public int exitStatus() {
        return checks > 0 && failures == 0 ? 0 : 1;
    }
}
