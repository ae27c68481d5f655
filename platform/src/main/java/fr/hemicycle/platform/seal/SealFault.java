package fr.hemicycle.platform.seal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something in the ledger that does not hold")
public record SealFault(
        @Schema(description = "A block, a key or a record, and what of it", examples = "/blocks/3/signature")
        String place,

        @Schema(examples = "is not of this header") String what) {

    public static List<SealFault> of(List<SealCheck.Fault> faults) {
        return faults.stream()
                .map(fault -> new SealFault(fault.place(), fault.what()))
                .toList();
    }
}
