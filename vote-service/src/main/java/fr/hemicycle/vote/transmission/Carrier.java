package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.Answer;
import java.io.IOException;
import java.util.List;

/** Who takes packages to the prefecture: see {@link FolderDrop} and {@link LocalRelay}. */
interface Carrier {

    /**
     * Takes a package; the same one again changes nothing.
     *
     * @return what it answers on the spot, often nothing
     */
    List<Answer> carry(Parcel parcel) throws IOException;

    /** Puts what has come back since the last time into the ledger. */
    void collect(TransmissionLedger ledger);
}
