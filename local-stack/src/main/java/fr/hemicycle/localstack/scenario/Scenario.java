package fr.hemicycle.localstack.scenario;

/** The file of 13 December 2022: a département votes its share of a mobility mission. */
public final class Scenario {

    /** SIREN of the Département du Pas-de-Calais. */
    public static final String COLLECTIVITY = "226200012";

    private Scenario() {}

    /**
     * Plays the whole story; each figure is checked against what the services answer. On data that has heard the story
     * before, each request gets its first answer again, and what has gone on since is checked as it stands now.
     */
    public static void play(Stage stage) {
        Act act = new Act(stage.scenarios().resolve("2022-12-13-pas-de-calais"));
        Cast cast = new Cast(stage, act, COLLECTIVITY);
        Financing financing = new Financing(cast);
        Vote vote = new Vote(cast);
        boolean toldBefore = cast.clerk
                        .get("/v1/deliberations?number=2022-552")
                        .expect(200)
                        .body()
                        .path("items")
                        .size()
                > 0;
        if (toldBefore) {
            stage.story().tell("This data has heard the story before (--fresh begins anew): nothing is done twice.");
        }
        new Actors(cast).play();
        financing.drawUp();
        vote.report();
        vote.opinion();
        vote.sitting();
        vote.deliberation();
        vote.commitment();
        if (!toldBefore) {
            financing.stand(1, "60 000,00 €", "10.00", "WAITING");
            financing.mustWait();
        }
        vote.replay();
        new CounterExamples(cast).play();
        new InForce(cast).play();
        stage.story().inventedChapter("The six other funders decide, and the mission starts");
        financing.othersDecide();
        financing.stand(7, "600 000,00 €", "100.00", toldBefore ? "COMPLETED" : "READY");
        financing.start();
        financing.callFunds();
        new Agreeing(cast).play();
        new Paying(cast).play();
        new BodiesOfBasin(cast).play();
        new FollowingBasin(cast).play();
        new MissionCompleted(cast).play();
        new PlanInForce(cast).play();
        new SolutionsOfBasin(cast).play();
        new YourTurn(cast).play();
        stage.story().end();
    }
}
