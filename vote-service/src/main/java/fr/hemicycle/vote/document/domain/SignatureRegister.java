package fr.hemicycle.vote.document.domain;

import java.util.Optional;
import java.util.UUID;

/** What documents ask of the feature that records signatures. Where there is none, the place to sign stays empty. */
public interface SignatureRegister {

    Optional<Signature> of(String collectivity, UUID deliberationId);
}
