package fr.hemicycle.vote.proof;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something in the ledger that does not hold")
record SealFault(
        @Schema(description = "A block, a key or a record, and what of it", examples = "/blocks/3/signature")
        String place,

        @Schema(examples = "is not of this header") String what) {}
