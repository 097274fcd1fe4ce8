package org.delhihims.tests.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.delhihims.tests.Browser;
import org.delhihims.tests.Hims;
import org.delhihims.tests.Invented;
import org.delhihims.tests.Totp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever tries to sign in as somebody else is refused, and learns nothing.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B: authentication</a>
 */
@Tag("smart")
final class SignInTest {

    private static final Totp NOBODYS_PHONE = new Totp("JBSWY3DPEHPK3PXP");
    private static final String WRONG = "correct horse battery staple";

    private static Browser staff(Hims hims, String username, String password, String code) {
        return Browser.at(hims).open("/login/staff").submit("username", username, "password", password, "code", code);
    }

    private static void isRefused(Browser browser) {
        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.title()).isEqualTo("I work at a hospital");
        assertThat(browser.cookies().keySet()).doesNotContain("__Host-hims");
        assertThat(browser.open("/apps").address().getPath()).isEqualTo("/login");
    }

    @Test
    @DisplayName("An account is locked after five wrong attempts, and nobody is told which accounts there are")
    void anAccountIsLocked(Hims hims) {
        Staff staff = Staff.add(hims, "doctor");
        String code = staff.phone().now();

        String unknown = staff(hims, "nobody", WRONG, code).text();
        Browser wrongPassword = staff(hims, staff.username(), WRONG, code);
        Browser wrongCode = staff(hims, staff.username(), staff.password(), NOBODYS_PHONE.now());

        assertThat(wrongPassword.text()).isEqualTo(unknown).doesNotContain(staff.username());
        assertThat(wrongCode.text()).isEqualTo(unknown);
        isRefused(wrongPassword);
        isRefused(wrongCode);
        for (int i = 0; i < 3; i++) {
            isRefused(staff(hims, staff.username().toUpperCase(Locale.ROOT), WRONG, code));
        }

        Browser locked =
                staff(hims, staff.username(), staff.password(), staff.phone().now());
        assertThat(locked.text()).as("of the right password while locked").isEqualTo(unknown);
        isRefused(locked);
    }

    @Test
    @DisplayName("Who tries one account too often in a minute is asked to wait, whether there is one or not")
    void whoTriesTooOftenWaits(Hims hims) {
        String username = "nobody-" + Invented.word();
        Browser browser = Browser.at(hims);
        int attempts = 0;
        do {
            browser.open("/login/staff").submit("username", username, "password", WRONG, "code", "000000");
            attempts++;
        } while (browser.status() == 401 && attempts < 30);

        assertThat(browser.status()).isEqualTo(429);
        assertThat(attempts).isGreaterThan(10);
        assertThat(Integer.parseInt(browser.page().header("Retry-After"))).isBetween(1, 60);
        assertThat(browser.title()).isEqualTo("Please wait");
    }

    @Test
    @DisplayName("A code of an authenticator app is good once, and none before it is good after it")
    void aCodeOfAnAppIsGoodOnce(Hims hims) {
        Staff staff = Staff.add(hims, "nurse");
        String next = staff.phone().at(Instant.now().plusSeconds(30));
        String earlier = staff.phone().now();

        assertThat(staff(hims, staff.username(), staff.password(), next).title())
                .isEqualTo("My apps");

        isRefused(staff(hims, staff.username(), staff.password(), next));
        isRefused(staff(hims, staff.username(), staff.password(), earlier));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "' or '1'='1|x|000000",
                "admin'--|x|000000",
                "no\u0000body|x|000000",
                "nobody|a\u0000b|000000",
                "nobody|x|abcdef",
                "nobody|x|-00001",
                "nobody|x|٠٠٠٠٠٠",
                "नर्स|कुंजी|000000",
                "${7*7}|__${7*7}__::x|000000"
            })
    void oddWordsAreNoFault(String username, String password, String code, Hims hims) {
        isRefused(staff(hims, username, password, code));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5_000, 100_000})
    void longWordsAreNoFault(int length, Hims hims) {
        String word = Invented.word() + "x".repeat(length);

        isRefused(staff(hims, word, word, word));
    }

    @Test
    void aFormThatLacksAFieldIsNoFault(Hims hims) {
        for (String field : new String[] {"username", "password", "code"}) {
            Browser browser = Browser.at(hims).open("/login/staff").submit(field, null);
            assertThat(browser.status()).isEqualTo(400);
            assertThat(browser.title()).isEqualTo("This did not work");
        }
    }

    @Test
    @DisplayName("A resident's record is told of to nobody: known and unknown numbers are answered alike")
    void nobodyIsToldOfARecord(Hims hims) {
        Resident resident = Resident.register(hims);
        String stranger = Invented.mobile();

        Browser known =
                Browser.at(hims).open("/login").submit("number", resident.mobile(), "birthDate", resident.birthDate());
        Browser unknown = Browser.at(hims).open("/login").submit("number", stranger, "birthDate", "1984-03-12");
        Browser otherDate =
                Browser.at(hims).open("/login").submit("number", resident.mobile(), "birthDate", "1984-03-13");

        assertThat(known.status()).isEqualTo(200);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(otherDate.status()).isEqualTo(200);
        assertThat(unknown.text()).isEqualTo(known.text()).doesNotContain(stranger, resident.mobile());
        assertThat(otherDate.text()).isEqualTo(known.text());
        assertThat(Browser.at(hims).open("/demo").text())
                .contains(resident.mobile())
                .doesNotContain(stranger);
        String code = resident.codeOnPhone(hims);
        for (Browser browser : new Browser[] {unknown, otherDate}) {
            assertThat(browser.submit("code", code).status()).isEqualTo(401);
            assertThat(browser.open("/apps").address().getPath()).isEqualTo("/login");
        }
        assertThat(known.submit("code", code).title()).isEqualTo("My apps");
    }

    @Test
    @DisplayName("A resident's code is worthless after five wrong ones, after it was used, and in another browser")
    void aResidentsCodeIsGoodOnce(Hims hims) {
        Resident resident = Resident.register(hims);
        Browser guesser =
                Browser.at(hims).open("/login").submit("number", resident.mobile(), "birthDate", resident.birthDate());
        String code = resident.codeOnPhone(hims);
        String other = code.equals("123456") ? "654321" : "123456";
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.submit("code", other).status()).isEqualTo(401);
        }
        assertThat(guesser.submit("code", code).status()).isEqualTo(401);

        Browser browser =
                Browser.at(hims).open("/login").submit("number", resident.mobile(), "birthDate", resident.birthDate());
        String second = resident.codeOnPhone(hims);
        assertThat(guesser.submit("code", second).status()).isEqualTo(401);
        Browser again = browser.copy();
        assertThat(browser.submit("code", second).title()).isEqualTo("My apps");
        assertThat(again.open("/apps").address().getPath()).isEqualTo("/login");
    }

    @Test
    @DisplayName("A phone is sent three codes in ten minutes, whether it is anybody's or not")
    void aPhoneIsSentThreeCodes(Hims hims) {
        for (String mobile : new String[] {Resident.register(hims).mobile(), Invented.mobile()}) {
            Browser browser = Browser.at(hims);
            for (int i = 0; i < 3; i++) {
                browser.open("/login").submit("number", mobile, "birthDate", "1984-03-12");
                assertThat(browser.status()).isEqualTo(200);
            }
            browser.open("/login").submit("number", mobile, "birthDate", "1984-03-12");
            assertThat(browser.status()).isEqualTo(429);
            assertThat(Integer.parseInt(browser.page().header("Retry-After"))).isBetween(1, 600);
            assertThat(browser.title()).isEqualTo("Please wait");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "12345, 1984-03-12, 200",
                "abc, 1984-03-12, 200",
                "' or 1=1, 1984-03-12, 200",
                "9000000001, 1984, 400",
                "9000000002, 1984-13-45, 200",
                "9000000003, 12.03.1984, 400",
                "9000000004, 0000-00-00, 200",
                "9000000005, 9999-99-99, 200"
            })
    void oddNumbersAndDatesAreNoFault(String number, String birthDate, int status, Hims hims) {
        Browser browser = Browser.at(hims).open("/login").submit("number", number, "birthDate", birthDate);

        assertThat(browser.status()).isEqualTo(status);
        assertThat(browser.open("/apps").address().getPath()).isEqualTo("/login");
    }
}
