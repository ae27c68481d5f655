package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.Answer;
import java.util.List;

/** Who takes packages to the prefecture: see {@link FolderDrop} and {@link LocalRelay}. */
interface Carrier {

    /**
     * Takes a package; the same one again changes nothing.
     *
     * @return what it answers on the spot, often nothing
     */
    List<Answer> carry(ActesPackage packed, byte[] archive);

    /** Puts what has come back since the last time into the ledger. */
    void collect(TransmissionLedger ledger);
}
