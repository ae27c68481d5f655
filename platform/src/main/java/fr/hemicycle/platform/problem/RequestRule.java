package fr.hemicycle.platform.problem;

import fr.hemicycle.platform.rule.Rule;

/** What any request must be before a feature looks at it. In order of precedence. */
public enum RequestRule implements Rule {
    HEADERS_MUST_FIT(431, "RFC 6585 §5"),
    ADDRESS_MUST_FIT(414, "RFC 9110 §15.5.15"),
    CLIENT_MUST_KEEP_TO_ITS_RATE(429, "RFC 6585 §4"),
    TOKEN_MUST_BE_VALID(401, "RFC 6750 §3.1"),
    ROLE_MUST_ALLOW_THE_REQUEST(403, "RFC 6750 §3.1"),
    TOKEN_MUST_NAME_A_COLLECTIVITY(403, "docs/security.md"),
    RESOURCE_MUST_EXIST(404, "RFC 9110 §15.5.5"),
    METHOD_MUST_BE_OFFERED(405, "RFC 9110 §15.5.6"),
    ANSWER_TYPE_MUST_BE_OFFERED(406, "RFC 9110 §15.5.7"),
    BODY_MUST_FIT(413, "RFC 9110 §15.5.14"),
    BODY_TYPE_MUST_BE_OFFERED(415, "RFC 9110 §15.5.16"),
    BODY_MUST_BE_JSON(400, "RFC 8259"),
    JSON_MUST_STAY_WITHIN_LIMITS(400, "RFC 8259 §9"),
    PARAMETER_MUST_BE_READABLE(400, "RFC 9110 §15.5.1"),
    PARAMETER_MUST_BE_KNOWN(400, "RFC 9110 §15.5.1"),
    CURSOR_MUST_BE_ONE_WE_GAVE(400, "RFC 8288"),
    CLIENT_MUST_KEEP_FEW_ANSWERS_OPEN(429, "RFC 6585 §4"),
    POSITION_MUST_BE_KNOWN(410, "RFC 9110 §15.5.11"),
    POSITION_MUST_STILL_BE_KEPT(410, "RFC 9110 §15.5.11"),
    PROPERTY_MUST_BE_KNOWN(422, "RFC 9110 §15.5.21"),
    VALUE_MUST_BE_VALID(422, "RFC 9110 §15.5.21"),
    IDEMPOTENCY_KEY_MUST_BE_GIVEN(400, "draft-ietf-httpapi-idempotency-key-header"),
    IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST(422, "draft-ietf-httpapi-idempotency-key-header"),
    SAME_REQUEST_MUST_BE_FINISHED(409, "draft-ietf-httpapi-idempotency-key-header"),
    VERSION_MUST_BE_GIVEN(428, "RFC 6585 §3"),
    VERSION_MUST_BE_CURRENT(412, "RFC 9110 §13.1.1"),
    REQUEST_MUST_BE_ACCEPTABLE(400, "RFC 9110 §15.5"),
    SERVICE_MUST_NOT_FAIL(500, "RFC 9110 §15.6.1"),
    DATABASE_MUST_ANSWER(503, "RFC 9110 §15.6.4");

    private final int status;
    private final String source;

    RequestRule(int status, String source) {
        this.status = status;
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }

    /** The HTTP status with which a breach is answered. */
    public int status() {
        return status;
    }
}
