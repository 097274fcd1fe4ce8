package org.delhihims.server.fhir;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings.ClientIdStrategyEnum;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings.IdStrategyEnum;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings.StoreMetaSourceInformationEnum;
import ca.uhn.fhir.jpa.model.entity.StorageSettings.IndexEnabledEnum;
import ca.uhn.fhir.jpa.model.entity.StorageSettings.TagStorageModeEnum;
import java.util.List;
import org.delhihims.server.HimsProperties;

/**
 * How HAPI stores, indexes and searches for us. What is stored depends on these, so most of them cannot be changed
 * later without rewriting the database; a test pins them.
 */
final class StorageRules {

    private StorageRules() {}

    static JpaStorageSettings settings(HimsProperties.Server limits) {
        JpaStorageSettings settings = new JpaStorageSettings();
        identity(settings);
        indexes(settings);
        searches(settings);
        safety(settings, limits);
        return settings;
    }

    private static void identity(JpaStorageSettings settings) {
        settings.setResourceServerIdStrategy(IdStrategyEnum.UUID);
        // Which ids a caller may bring is for ImportedIds to say.
        settings.setResourceClientIdStrategy(ClientIdStrategyEnum.ALPHANUMERIC);
        settings.setTagStorageMode(TagStorageModeEnum.INLINE);
        // With the request id in meta.source, every stored version would be updated right after it is inserted.
        settings.setStoreMetaSourceInformation(StoreMetaSourceInformationEnum.SOURCE_URI);
    }

    private static void indexes(JpaStorageSettings settings) {
        // Only the parameters that the guide names are indexed.
        settings.setAutoSupportDefaultSearchParams(false);
        settings.setIndexStorageOptimized(true);
        settings.setSuppressStringIndexingInTokens(true);
        settings.setIndexMissingFields(IndexEnabledEnum.DISABLED);
        settings.setIndexOnContainedResources(false);
        settings.setMarkResourcesForReindexingUponSearchParameterChange(false);
        settings.setUniqueIndexesCheckedBeforeSave(false);
        settings.setHibernateSearchIndexFullText(false);
        settings.setHibernateSearchIndexSearchParams(false);
    }

    private static void searches(JpaStorageSettings settings) {
        // A result is never shared between callers, and never older than the question.
        settings.setReuseCachedSearchResultsForMillis(null);
        settings.setMatchUrlCacheEnabled(false);
        settings.setDefaultTotalMode(null);
        settings.setSearchPreFetchThresholds(List.of(101, 1001, 10001));
        settings.setFetchSizeDefaultMaximum(1000);
        settings.setMaximumIncludesToLoadPerPage(500);
        settings.setMaximumSearchResultCountInTransaction(500);
        // Expansion in advance needs the full-text index.
        settings.setPreExpandValueSets(false);
        settings.setFilterParameterEnabled(false);
        settings.setAllowContainsSearches(false);
    }

    private static void safety(JpaStorageSettings settings, HimsProperties.Server limits) {
        settings.setMaximumTransactionBundleSize(limits.largestBundle());
        // The entries of a batch are read one after the other, on the caller's thread and connection.
        settings.setBundleBatchPoolSize(1);
        settings.setAllowInlineMatchUrlReferences(false);
        settings.setAllowExternalReferences(false);
        settings.setAutoCreatePlaceholderReferenceTargets(false);
        settings.setEnforceReferentialIntegrityOnWrite(true);
        settings.setEnforceReferentialIntegrityOnDelete(true);
        settings.setAllowMultipleDelete(false);
        settings.setExpungeEnabled(false);
        settings.setDeleteExpungeEnabled(false);
        settings.setUpdateWithHistoryRewriteEnabled(false);
        settings.setEnableBulkExportJobReuse(false);
        settings.setPreventInvalidatingConditionalMatchCriteria(true);
    }
}
