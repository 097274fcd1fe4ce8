package org.delhihims.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.jspecify.annotations.Nullable;

/** Invented residents with the names that are hardest to print. */
final class Papers {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T06:30:00Z"), ZoneOffset.UTC);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    static final String NUMBER = "4821903577216";
    static final String LOOKUP = "DHC:4821903577216:K7QZ3MXA";

    static final List<Helpline> HELPLINES = List.of(
            new Helpline("108", new Sentence("Ambulance", "एंबुलेंस")),
            new Helpline("1031", new Sentence("Health helpline", "स्वास्थ्य हेल्पलाइन")));

    static final String ADDRESS = "मकान नं. 12, गली 4, त्रिलोकपुरी, पूर्वी दिल्ली, दिल्ली 110091";
    static final CardBack PLAIN_BACK = new CardBack(ADDRESS, HELPLINES, null);
    static final CardBack BARE_BACK = new CardBack(null, HELPLINES, null);
    static final CardBack EMERGENCY_BACK =
            new CardBack(ADDRESS, HELPLINES, new CardBack.EmergencyCode(healthCard(2002, 7), TODAY));

    private Papers() {}

    static CardFace asha() {
        return face("आशा देवी", "Asha Devi", new Kin(Kin.Relation.FATHER, "रामप्रसाद"), "1984-03-12");
    }

    /** A temporary card with the stacked letters that break where layout is wrong. */
    static CardFace dwivedi() {
        return new CardFace(
                NUMBER,
                "ज्ञानेंद्र त्रिपाठी द्विवेदी",
                "Gyanendra Tripathi Dwivedi",
                new Kin(Kin.Relation.FATHER, "श्री कृष्णक्षत्रिय राष्ट्रपाल र्ट्र द्वि"),
                new BirthDate("1951"),
                AdministrativeGender.MALE,
                TODAY,
                TODAY.plusYears(1).minusDays(1),
                healthCard(1380, 2));
    }

    static CardFace urdu() {
        return face(
                "محمد عبدالرحمٰن قریشی",
                "Mohammad Abdul Rahman Qureshi",
                new Kin(Kin.Relation.MOTHER, "زینت النساء بیگم"),
                "1990-07-01");
    }

    static CardFace gurmukhi() {
        return new CardFace(
                NUMBER,
                "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਢਿੱਲੋਂ",
                "Gurpreet Singh Dhillon",
                new Kin(Kin.Relation.GUARDIAN, "ਸ੍ਰੀਮਤੀ ਹਰਜਿੰਦਰ ਕੌਰ"),
                new BirthDate("2012-08"),
                AdministrativeGender.OTHER,
                TODAY,
                null,
                healthCard(1380, 4));
    }

    /** More than sixty letters in each script. */
    static CardFace longName() {
        return face(
                "श्रीमती वेंकटलक्ष्मी नरसिम्हाचार्युलु सुब्रह्मण्यम चक्रवर्ती भट्टाचार्य द्विवेदी",
                "Venkatalakshmi Narasimhacharyulu Subrahmanyam Chakravarti Bhattacharya Dwivedi",
                new Kin(Kin.Relation.FATHER, "Narasimhacharyulu Venkata Subrahmanyam Chakravarti Bhattacharya"),
                "1962-10-31");
    }

    /** One name, no letters of his own, no birth date, no kin. */
    static CardFace singleName() {
        return new CardFace(
                NUMBER,
                "Raju",
                null,
                null,
                null,
                AdministrativeGender.UNKNOWN,
                TODAY,
                TODAY.plusYears(1),
                healthCard(1380, 6));
    }

    static Letter letter() {
        return new Letter(NUMBER, "आशा देवी", "Asha Devi", ADDRESS, TODAY, HELPLINES);
    }

    static Sticker sticker() {
        return new Sticker(NUMBER, "ज्ञानेंद्र त्रिपाठी द्विवेदी", "Gyanendra Tripathi Dwivedi", LOOKUP);
    }

    static SlipFace slip() {
        return slip(
                new Sentence("Lok Nayak Hospital", "लोक नायक अस्पताल"),
                new Sentence("General medicine", "सामान्य चिकित्सा (मेडिसिन)"),
                "3402-017",
                new HolderName("ज्ञानेंद्र त्रिपाठी द्विवेदी", "Gyanendra Tripathi Dwivedi"),
                "3360");
    }

    /** The longest of everything, and no card. */
    static SlipFace longSlip() {
        return slip(
                new Sentence(
                        "Govind Ballabh Pant Institute of Postgraduate Medical Education and Research",
                        "गोविंद बल्लभ पंत स्नातकोत्तर चिकित्सा शिक्षा एवं अनुसंधान संस्थान"),
                new Sentence("Obstetrics and gynaecology", "स्त्री एवं प्रसूति रोग"),
                "123456-123456",
                new HolderName(longName().name(), longName().latinName()),
                null);
    }

    private static SlipFace slip(
            Sentence hospital, Sentence department, String token, HolderName name, @Nullable String cardEnd) {
        return new SlipFace(
                hospital,
                department,
                token,
                "12",
                LocalDate.of(2026, 12, 7),
                LocalTime.of(11, 0),
                LocalTime.of(11, 30),
                name,
                new BirthDate(cardEnd == null ? "1962" : "1951-02-03"),
                AdministrativeGender.FEMALE,
                cardEnd,
                healthCard(800, 11).replace("shc", "opd-slip"),
                CLOCK.instant());
    }

    static CardFace face(String name, String latinName, Kin kin, String birthDate) {
        return new CardFace(
                NUMBER,
                name,
                latinName,
                kin,
                new BirthDate(birthDate),
                AdministrativeGender.FEMALE,
                TODAY,
                null,
                healthCard(1380, name.hashCode()));
    }

    /** The text of a SMART Health Card with so many digits: pairs from 00 to 77, as its characters are written. */
    static String healthCard(int digits, long seed) {
        RandomGenerator random = new Random(seed);
        StringBuilder text = new StringBuilder("shc:/");
        for (int i = 0; i < digits / 2; i++) {
            text.append("%02d".formatted(random.nextInt(78)));
        }
        return text.toString();
    }
}
