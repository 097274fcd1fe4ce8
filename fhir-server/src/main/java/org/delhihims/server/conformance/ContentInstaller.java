package org.delhihims.server.conformance;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import com.google.common.collect.Lists;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts resources that ship with the server into the record store under their own ids, once, and again only when what
 * ships has changed. It writes as the system, not as a caller.
 */
final class ContentInstaller {

    private static final int ENTRIES_PER_TRANSACTION = 200;

    private final ClassPathDigest classPath = new ClassPathDigest();
    private final IFhirSystemDao<Bundle, Meta> store;
    private final JdbcClient database;

    ContentInstaller(IFhirSystemDao<Bundle, Meta> store, JdbcClient database) {
        this.store = store;
        this.database = database;
    }

    /** Answers whether anything had to be installed. */
    public boolean install(StartContent content) {
        String digest = classPath.of(content.madeOf());
        if (installedDigest(content.name()).equals(digest)) {
            return false;
        }
        Lists.partition(content.resources().get(), ENTRIES_PER_TRANSACTION)
                .forEach(part -> store.transaction(new SystemRequestDetails(), transactionOf(part)));
        database.sql("""
                        insert into hims.installed_content (name, digest) values (?, ?)
                        on conflict (name) do update set digest = excluded.digest, installed_at = now()
                        """).params(content.name(), digest).update();
        return true;
    }

    private String installedDigest(String name) {
        return database.sql("select digest from hims.installed_content where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static Bundle transactionOf(List<? extends Resource> resources) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            bundle.addEntry()
                    .setResource(resource.copy())
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        return bundle;
    }
}
