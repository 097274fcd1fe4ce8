package org.delhihims.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.delhihims.kernel.Sentence;
import org.delhihims.opd.PlaceState;
import org.delhihims.opd.TokenNumber;
import org.delhihims.paper.Language;
import org.delhihims.registry.BilingualName;
import org.delhihims.registry.FacilityRegistry;
import org.junit.jupiter.api.Test;

class SlipTextTest {

    private static final FacilityRegistry REGISTRY = FacilityRegistry.ofDelhi();

    @Test
    void anEnglishMessageSaysWhereAndWhen() {
        assertThat(SlipText.of(Slips.visit(), Slips.HOSPITAL, Optional.of(Slips.DEPARTMENT), Language.ENGLISH))
                .isEqualTo("OPD token 3402-017, 07/12/2026 11:00-11:30, room 12, Lok Nayak Hospital, General medicine."
                        + " Free. Bring this, health card or photo ID, old papers.");
    }

    @Test
    void aHindiMessageSaysWhereAndWhen() {
        assertThat(SlipText.of(Slips.visit(), Slips.HOSPITAL, Optional.of(Slips.DEPARTMENT), Language.HINDI))
                .isEqualTo("टोकन 3402-017, 07/12 11:00-11:30, कमरा 12, लोक नायक अस्पताल, नि:शुल्क");
    }

    /** Who reads the phone must not learn from it what somebody has. */
    @Test
    void aDepartmentThatTellsWhatSomebodyHasIsNotNamed() {
        Slips slips = new Slips();
        for (Language language : List.of(Language.ENGLISH, Language.HINDI)) {
            Visit anywhere = Slips.visit("12", PlaceState.BOOKED, Slips.TODAY, "general-medicine");
            Visit psychiatry = Slips.visit("12", PlaceState.BOOKED, Slips.TODAY, "psychiatry");
            String named = slips.deskAt(Slips.NOW).text(anywhere, Language.ENGLISH);
            String unnamed = slips.deskAt(Slips.NOW).text(psychiatry, language);
            assertThat(named).contains(Slips.DEPARTMENT.english());
            assertThat(unnamed).doesNotContain(Slips.DEPARTMENT.english(), Slips.DEPARTMENT.hindi());
            assertThat(unnamed).contains("3402-017");
        }
    }

    @Test
    void oneMessageIsEnoughForEveryHospitalAndDepartment() {
        List<Sentence> hospitals =
                sentences(REGISTRY.facilities().stream().map(one -> one.name()).toList());
        List<Sentence> departments =
                sentences(REGISTRY.departments().stream().map(one -> one.name()).toList());
        hospitals.add(new Sentence("Hospital ".repeat(30), "अस्पताल ".repeat(30)));
        hospitals.add(new Sentence("H".repeat(300), "अ".repeat(300)));
        hospitals.add(new Sentence("अस्पताल – St. Stephen’s [Général] {Tis Hazari}", "अस्पताल"));
        for (Sentence hospital : hospitals) {
            for (Sentence department : departments) {
                for (Visit visit : List.of(Slips.visit(), longest())) {
                    String english = SlipText.of(visit, hospital, Optional.of(department), Language.ENGLISH);
                    String hindi = SlipText.of(visit, hospital, Optional.of(department), Language.HINDI);
                    assertThat(english.length()).isLessThanOrEqualTo(160);
                    assertThat(Gsm7.covers(english)).as(english).isTrue();
                    assertThat(hindi.length()).isLessThanOrEqualTo(70);
                    assertThat(english).contains(visit.token().toString(), "room " + visit.room());
                    assertThat(hindi).contains(visit.token().toString(), "कमरा " + visit.room());
                }
            }
        }
    }

    @Test
    void lettersThatWouldMakeTheMessageDearAreWrittenOtherwise() {
        assertThat(Gsm7.of("St. Stephen’s – [Tis Hazari] Höpital ñ ū 😀 end"))
                .isEqualTo("St. Stephen's - (Tis Hazari) Höpital ñ u end");
    }

    private static List<Sentence> sentences(List<BilingualName> names) {
        return new ArrayList<>(names.stream()
                .map(name -> new Sentence(name.english(), name.hindi()))
                .toList());
    }

    private static Visit longest() {
        Visit visit = Slips.visit("123456", PlaceState.BOOKED, Slips.TODAY);
        return new Visit(
                visit.appointment(),
                visit.patient(),
                visit.facility(),
                visit.department(),
                new TokenNumber("123456", 123_456),
                visit.room(),
                visit.day(),
                visit.from(),
                visit.to(),
                visit.state());
    }
}
