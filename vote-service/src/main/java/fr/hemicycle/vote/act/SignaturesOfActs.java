package fr.hemicycle.vote.act;

import fr.hemicycle.vote.act.domain.ActRegister;
import fr.hemicycle.vote.document.domain.Signature;
import fr.hemicycle.vote.document.domain.SignatureRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who signed, for the place to sign on a document. */
@ApplicationScoped
class SignaturesOfActs implements SignatureRegister {

    private final ActRegister acts;

    SignaturesOfActs(ActRegister acts) {
        this.acts = acts;
    }

    @Override
    public Optional<Signature> of(String collectivity, UUID deliberationId) {
        return acts.find(collectivity, deliberationId)
                .flatMap(facts -> facts.signatory() == null || facts.signedOn() == null
                        ? Optional.empty()
                        : Optional.of(new Signature(
                                facts.signatory().capacity(),
                                facts.signatory().givenName() + " "
                                        + facts.signatory().familyName(),
                                facts.signedOn())));
    }
}
