package org.delhihims.server.identifier;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.JsonParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** FHIR as HAPI writes it into the database: the same JSON, with the numbers in it sealed. */
final class StoredForm extends FhirContext {

    private final FhirContext fhir;
    private final StoredIdentifiers identifiers;

    StoredForm(FhirContext fhir, StoredIdentifiers identifiers) {
        super(FhirVersionEnum.R4);
        this.fhir = fhir;
        this.identifiers = identifiers;
    }

    @Override
    public IParser newJsonParser() {
        return new Sealing(fhir, identifiers);
    }

    private static final class Sealing extends JsonParser {

        private final StoredIdentifiers identifiers;

        private Sealing(FhirContext fhir, StoredIdentifiers identifiers) {
            super(fhir, new LenientErrorHandler());
            this.identifiers = identifiers;
        }

        @Override
        public String encodeResourceToString(IBaseResource resource) {
            return identifiers.sealed(super.encodeResourceToString(resource));
        }
    }
}
