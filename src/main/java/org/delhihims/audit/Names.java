package org.delhihims.audit;

import java.util.Optional;
import org.delhihims.kernel.Sentence;

/** What people and facilities are called, in both languages. */
@FunctionalInterface
public interface Names {

    /** Of a Practitioner, a RelatedPerson or an Organization, by its reference. */
    Optional<Sentence> of(String reference);
}
