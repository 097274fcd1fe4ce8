package org.delhihims.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.kernel.Canonicals;
import org.delhihims.kernel.Sentence;
import org.delhihims.label.CodeRules;
import org.delhihims.label.Labels;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.TokenNumber;
import org.delhihims.paper.Language;
import org.delhihims.registry.BilingualName;
import org.delhihims.registry.Department;
import org.delhihims.registry.FacilityRegistry;
import org.delhihims.slip.SlipNames;
import org.delhihims.slip.Visit;
import org.junit.jupiter.api.Test;

class ReminderTextTest {

    private static final FacilityRegistry REGISTRY = FacilityRegistry.ofDelhi();
    private static final CodeRules LABELS = CodeRules.ofDelhi();
    private static final Sentence LOK_NAYAK = new Sentence("Lok Nayak Hospital", "लोक नायक अस्पताल");

    @Test
    void everyKindSaysWhatIsToBeKnown() {
        Visit visit = visit("general-medicine", new TokenNumber("3402", 17), "12");

        assertThat(texts(visit, Language.ENGLISH))
                .containsExactly(
                        "OPD booked: token 3402-017, 08/12/2026 11:00-11:30, room 12, Lok Nayak Hospital, General medicine."
                                + " Bring health card or photo ID.",
                        "OPD reminder: token 3402-017, 08/12/2026 11:00-11:30, room 12, Lok Nayak Hospital, General medicine."
                                + " Bring health card or photo ID.",
                        "OPD changed, now: token 3402-017, 08/12/2026 11:00-11:30, room 12, Lok Nayak Hospital, General"
                                + " medicine. Bring health card or photo ID.",
                        "Your OPD visit on 08/12/2026 cannot take place. You have the clinic's next free place and will be"
                                + " told when, Lok Nayak Hospital",
                        "OPD cancelled: token 3402-017, 08/12/2026, Lok Nayak Hospital. Book again if you need it.");
        assertThat(texts(visit, Language.HINDI))
                .containsExactly(
                        "ओपीडी बुक: टोकन 3402-017, 08/12 11:00-11:30, कमरा 12, लोक नायक अस्पताल",
                        "याद रखें: टोकन 3402-017, 08/12 11:00-11:30, कमरा 12, लोक नायक अस्पताल",
                        "बदलाव: टोकन 3402-017, 08/12 11:00-11:30, कमरा 12, लोक नायक अस्पताल",
                        "08/12 को ओपीडी नहीं होगी। अगली जगह आपकी है, समय बताएँगे, लोक नायक",
                        "ओपीडी रद्द: टोकन 3402-017, 08/12, लोक नायक अस्पताल");
    }

    @Test
    void oneMessageIsEnoughForEveryHospitalAndTheLongestNumbers() {
        Stream<BilingualName> hospitals = REGISTRY.facilities().stream().map(one -> one.name());
        List<Visit> visits = List.of(
                visit("general-medicine", new TokenNumber("3402", 17), "12"),
                visit("physiotherapy", new TokenNumber("123456", 123_456), "123456"));
        hospitals.map(name -> new Sentence(name.english(), name.hindi())).forEach(hospital -> {
            for (Visit visit : visits) {
                for (String text : texts(visit, Language.ENGLISH, hospital)) {
                    assertThat(text).hasSizeLessThanOrEqualTo(160).matches("[ -_a-z]*");
                }
                for (String text : texts(visit, Language.HINDI, hospital)) {
                    assertThat(text).hasSizeLessThanOrEqualTo(70);
                }
            }
        });
    }

    @Test
    void noDepartmentIsNamedThatTellsWhatSomebodyHas() {
        Sentence none = new Sentence("", "");
        Set<String> named = REGISTRY.departments().stream()
                .filter(department -> {
                    Visit visit = visit(department.code(), new TokenNumber("1", 1), "1");
                    return Stream.of(Language.values())
                            .flatMap(language -> texts(visit, language, none).stream())
                            .anyMatch(text -> text.contains(department.name().english())
                                    || text.contains(department.name().hindi()));
                })
                .map(Department::code)
                .collect(Collectors.toSet());

        assertThat(named)
                .contains("general-medicine", "ophthalmology")
                .doesNotContain("psychiatry", "de-addiction", "art-centre", "one-stop-centre", "oncology", "leprosy")
                .doesNotContain("tuberculosis", "dermatology", "antenatal-postnatal", "family-welfare")
                .allSatisfy(code -> assertThat(LABELS.of(Canonicals.codeSystem("department"), code))
                        .isEqualTo(Labels.NONE));
        assertThat(REGISTRY.departments()).hasSizeGreaterThan(named.size());
    }

    @Test
    void aDepartmentThatNobodyHasThoughtOfIsNotNamed() {
        Visit visit = visit("fertility", new TokenNumber("1", 1), "1");

        assertThat(texts(visit, Language.ENGLISH)).noneMatch(text -> text.contains("fertility"));
    }

    private static List<String> texts(Visit visit, Language language) {
        return texts(visit, language, LOK_NAYAK);
    }

    private static List<String> texts(Visit visit, Language language, Sentence hospital) {
        ReminderText texts = new ReminderText(names(hospital), LABELS);
        return Stream.of(ReminderKind.values())
                .map(kind -> texts.of(kind, visit, language))
                .toList();
    }

    private static SlipNames names(Sentence hospital) {
        return new SlipNames() {
            @Override
            public Sentence hospital(String organization) {
                return hospital;
            }

            @Override
            public Sentence department(String code) {
                return REGISTRY.departments().stream()
                        .filter(department -> department.code().equals(code))
                        .findFirst()
                        .map(department -> new Sentence(
                                department.name().english(), department.name().hindi()))
                        .orElse(new Sentence(code, code));
            }
        };
    }

    private static Visit visit(String department, TokenNumber token, String room) {
        return new Visit(
                "4711",
                "asha",
                "lok-nayak",
                department,
                token,
                room,
                LocalDate.of(2026, 12, 8),
                Instant.parse("2026-12-08T05:30:00Z"),
                Instant.parse("2026-12-08T06:00:00Z"),
                PlaceState.BOOKED);
    }
}
