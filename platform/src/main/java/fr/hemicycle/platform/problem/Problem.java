package fr.hemicycle.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal: RFC 9457 with the stable code and all broken rules. */
@Schema(name = "Problem", description = "A refusal (RFC 9457): nothing was changed.")
public record Problem(
        @Schema(
                description = "Page that explains the code",
                format = "uri",
                examples = "https://hemicycle.example/problems/RESOURCE_MUST_EXIST")
        String type,

        @Schema(description = "The rule as a sentence", examples = "La ressource doit exister")
        String title,

        @Schema(examples = "404") int status,

        @Schema(examples = "Aucune ressource visible pour vous à cette adresse.")
        String detail,

        @Schema(description = "Path of the request", examples = "/v1/…")
        String instance,

        @Schema(description = "Stable code, never translated", examples = "RESOURCE_MUST_EXIST")
        String code,

        @Schema(description = "Every broken rule, the most important first")
        List<BrokenRule> errors) {

    /** One broken rule. */
    @Schema(name = "BrokenRule")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record BrokenRule(
            @Schema(description = "Stable code", examples = "RESOURCE_MUST_EXIST")
            String code,

            @Schema(description = "JSON pointer into the request body", examples = "/amount")
            String pointer,

            @Schema(description = "Legal or technical source", examples = "RFC 9110 §15.5.5")
            String source,

            @Schema(examples = "Aucune ressource visible pour vous à cette adresse.")
            String detail,

            @Schema(description = "The figures the rule was judged on")
            Map<String, String> figures) {}
}
