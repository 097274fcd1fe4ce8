package org.delhihims.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import org.delhihims.server.HimsProperties;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** These decide how records are stored; a change here means rewriting the database of whoever runs the server. */
class StorageRulesTest {

    private final JpaStorageSettings settings =
            StorageRules.settings(new HimsProperties.Server("", 20, 200, 500, DataSize.ofMegabytes(20), 10_000));

    @Test
    void theLayoutOnDiskIsThis() {
        assertThat(settings.getResourceServerIdStrategy()).isEqualTo(JpaStorageSettings.IdStrategyEnum.UUID);
        assertThat(settings.getResourceClientIdStrategy())
                .isEqualTo(JpaStorageSettings.ClientIdStrategyEnum.ALPHANUMERIC);
        assertThat(settings.getTagStorageMode()).isEqualTo(StorageSettings.TagStorageModeEnum.INLINE);
        assertThat(settings.getStoreMetaSourceInformation())
                .isEqualTo(JpaStorageSettings.StoreMetaSourceInformationEnum.SOURCE_URI);
        assertThat(settings.isIndexStorageOptimized()).isTrue();
        assertThat(settings.isSuppressStringIndexingInTokens()).isTrue();
        assertThat(settings.isAutoSupportDefaultSearchParams()).isFalse();
    }

    @Test
    void noAnswerIsSharedOrStale() {
        assertThat(settings.getReuseCachedSearchResultsForMillis()).isNull();
        assertThat(settings.isMatchUrlCacheEnabled()).isFalse();
    }

    @Test
    void whatLeaksOrDestroysIsOff() {
        assertThat(settings.isAllowInlineMatchUrlReferences()).isFalse();
        assertThat(settings.isAllowExternalReferences()).isFalse();
        assertThat(settings.isAutoCreatePlaceholderReferenceTargets()).isFalse();
        assertThat(settings.isEnforceReferentialIntegrityOnWrite()).isTrue();
        assertThat(settings.isEnforceReferentialIntegrityOnDelete()).isTrue();
        assertThat(settings.isFilterParameterEnabled()).isFalse();
        assertThat(settings.isAllowMultipleDelete()).isFalse();
        assertThat(settings.isExpungeEnabled()).isFalse();
        assertThat(settings.isDeleteExpungeEnabled()).isFalse();
        assertThat(settings.isUpdateWithHistoryRewriteEnabled()).isFalse();
        assertThat(settings.getMaximumTransactionBundleSize()).isEqualTo(500);
    }
}
