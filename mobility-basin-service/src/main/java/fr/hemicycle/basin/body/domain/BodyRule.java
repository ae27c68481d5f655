package fr.hemicycle.basin.body.domain;

import fr.hemicycle.platform.rule.Rule;

/** What bodies, their rules and their members must be. In order of precedence. The law is silent on all of it. */
public enum BodyRule implements Rule {
    BODY_MUST_EXIST(Source.REGISTER),
    BASIN_OF_THE_BODY_MUST_EXIST("Code des transports L1215-3"),
    /** « Les groupes de travail thématiques »: several of them, told apart by their themes. */
    THEME_MUST_BELONG_TO_A_WORKING_GROUP(Source.REPORT),
    /** « … comités de pilotage … réunissant les partenaires signataires »: no other body has any. */
    UNANIMITY_MUST_BE_OF_SIGNATORIES(Source.REPORT),
    BODY_MUST_NOT_END_BEFORE_IT_BEGINS(Source.REGISTER),
    BODY_MAY_ONLY_END_EARLIER(Source.REGISTER),
    /** Two steering committees of one basin could decide two things. */
    BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND(Source.REGISTER),
    BODY_MUST_OUTLAST_ITS_MEETINGS(Source.REGISTER),
    BODY_MUST_EXIST_ON_THE_DAY(Source.REGISTER),
    SETTING_MUST_FOLLOW_THE_ONE_BEFORE(Source.REGISTER),
    /** What was decided by one rule is not judged by another afterwards. */
    HELD_MEETING_MUST_KEEP_ITS_SETTING(Source.REGISTER),
    MEMBER_MUST_NOT_LEAVE_BEFORE_IT_JOINS(Source.REGISTER),
    MEMBER_MAY_ONLY_LEAVE_EARLIER(Source.REGISTER),
    MEMBER_ROLE_MUST_FIT_THE_BODY(Source.REPORT),
    /** « … réunissant les services des partenaires précités ». */
    TECHNICAL_MEMBER_MUST_SERVE_A_SIGNATORY(Source.REPORT),
    MEMBER_MUST_BELONG_ONCE_AT_A_TIME(Source.REGISTER),
    HELD_MEETING_MUST_KEEP_ITS_MEMBERS(Source.REGISTER),
    REPRESENTATIVE_MUST_NOT_END_BEFORE_IT_BEGINS(Source.REGISTER),
    REPRESENTATIVE_MAY_ONLY_END_EARLIER(Source.REGISTER),
    REPRESENTATIVE_MUST_BEGIN_WHILE_THE_MEMBER_BELONGS(Source.REGISTER);

    private final String source;

    BodyRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }

    private static final class Source {
        static final String REPORT = "Rapport n° 49 du 13/12/2022, § 2";
        static final String REGISTER = "Hémicycle, bodies of a basin";
    }
}
