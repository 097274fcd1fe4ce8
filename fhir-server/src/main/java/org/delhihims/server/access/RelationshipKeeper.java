package org.delhihims.server.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Optional;
import org.delhihims.access.Ground;
import org.delhihims.access.Relationship;
import org.delhihims.access.RelationshipRegister;
import org.delhihims.access.RelationshipRules;
import org.delhihims.server.StorageInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/** Enters the relationships that visits, appointments and referrals show, in the transaction that stores them. */
@Interceptor
public final class RelationshipKeeper implements StorageInterceptor {

    private final RelationshipRules rules;
    private final RelationshipRegister register;
    private final Referrals referrals;

    RelationshipKeeper(RelationshipRules rules, RelationshipRegister register, Referrals referrals) {
        this.rules = rules;
        this.register = register;
        this.referrals = referrals;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        if (rules.concern(resource.fhirType())) {
            shownBy((Resource) resource).forEach(register::enter);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after) {
        if (rules.concern(after.fhirType())) {
            register.withdraw(evidence(after));
            shownBy((Resource) after).forEach(register::enter);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        if (rules.concern(resource.fhirType())) {
            register.withdraw(evidence(resource));
        }
    }

    private List<Relationship> shownBy(Resource resource) {
        Optional<String> facility = FacilityTag.of(resource);
        return facility.map(id -> rules.of(resource, id)).orElse(List.of()).stream()
                .filter(one -> one.ground() != Ground.REFERRAL || referrals.isAccepted(resource, one.facility()))
                .toList();
    }

    private static String evidence(IBaseResource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
