package org.delhihims.server.identifier;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.data.IResourceSearchUrlDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceSearchUrlEntity;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.jpa.search.ResourceSearchUrlSvc;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import jakarta.persistence.EntityManager;

/** HAPI keeps the conditions of conditional creates for a while, so that of two at once one fails. A mark does as well. Not final, for HAPI wraps it in transactions. */
class MarkedConditions extends ResourceSearchUrlSvc {

    private final EntityManager database;
    private final MatchUrlService conditions;
    private final FhirContext fhir;
    private final NumberSeal seal;

    MarkedConditions(
            EntityManager database,
            IResourceSearchUrlDao kept,
            MatchUrlService conditions,
            FhirContext fhir,
            NumberSeal seal) {
        super(database, kept, conditions, fhir, new PartitionSettings());
        this.database = database;
        this.conditions = conditions;
        this.fhir = fhir;
        this.seal = seal;
    }

    @Override
    public void enforceMatchUrlResourceUniqueness(String type, String condition, ResourceTable record) {
        String normalized = conditions
                .translateMatchUrl(condition, fhir.getResourceDefinition(type))
                .toNormalizedQueryString();
        database.persist(ResourceSearchUrlEntity.from(seal.mark(type, normalized), record, false));
    }
}
