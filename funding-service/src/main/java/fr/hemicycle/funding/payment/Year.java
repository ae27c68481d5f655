package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.payment.domain.Appropriation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a year on the wire. */
@Schema(
        name = "PaymentAppropriationOfAYear",
        description = "What may be ordered in a year [crédits de paiement], and what became of it.")
record Year(
        int year,

        @Schema(description = "By the council, and brought forward from the year before")
        Amount opened,

        @Schema(description = "Ordered [mandaté], paid or not")
        Amount ordered,

        Amount paid,

        @Schema(description = "At the year end: done but not ordered [rattachement]")
        Amount accrued,

        @Schema(description = "At the year end: committed, not ordered and not accrued [report]")
        Amount carriedOver,

        @Schema(description = "At the year end: gone") Amount lapsed,

        @Schema(description = "Opened less all of these [disponible]")
        Amount available) {

    static Year of(Appropriation appropriation) {
        return new Year(
                appropriation.year(),
                Amount.of(appropriation.opened()),
                Amount.of(appropriation.ordered()),
                Amount.of(appropriation.paid()),
                Amount.of(appropriation.accrued()),
                Amount.of(appropriation.carriedOver()),
                Amount.of(appropriation.lapsed()),
                Amount.of(appropriation.available()));
    }
}
