package org.delhihims.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A person's browser at one server: it keeps cookies, follows redirects and sends forms as they stand. It stops at the door
 * of everybody else, and remembers where it was sent.
 */
public final class Browser {

    private static final int LONGEST_WAY = 10;

    private final String origin;
    private final String language;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private URI address;
    private Response page;

    private Browser(String origin, String language) {
        this.origin = origin;
        this.language = language;
        this.address = URI.create(origin);
    }

    public static Browser at(Hims hims) {
        return new Browser(hims.origin(), "en");
    }

    /** The browser of somebody who reads another language. */
    public static Browser at(Hims hims, String language) {
        return new Browser(hims.origin(), language);
    }

    /** A browser at a server that is none of ours. */
    public static Browser at(String origin) {
        return new Browser(origin, "en");
    }

    /** A second window that has the same cookies now. */
    public Browser copy() {
        Browser copy = new Browser(origin, language);
        copy.cookies.putAll(cookies);
        return copy;
    }

    public Browser open(String url) {
        return go(url, true, List.of());
    }

    /** Sends a form that no page has shown. */
    public Browser post(String url, String... namesAndValues) {
        return go(url, false, pairs(namesAndValues));
    }

    /** Sends the first form of the page, with these values in place of what it has. */
    public Browser submit(String... namesAndValues) {
        return submitForm(0, namesAndValues);
    }

    /** Sends a form of the page, with these values in place of what it has. A name can have several. */
    public Browser submitForm(int number, String... namesAndValues) {
        FormElement form = (FormElement) document().select("form").get(number);
        List<String[]> given = pairs(namesAndValues);
        List<String> names = given.stream().map(pair -> pair[0]).toList();
        List<String[]> fields = new ArrayList<>();
        form.formData().stream()
                .filter(field -> !names.contains(field.key()))
                .forEach(field -> fields.add(new String[] {field.key(), field.value()}));
        fields.addAll(given.stream().filter(pair -> pair[1] != null).toList());
        return go(form.absUrl("action"), false, fields);
    }

    private static List<String[]> pairs(String... namesAndValues) {
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(new String[] {namesAndValues[i], namesAndValues[i + 1]});
        }
        return pairs;
    }

    private Browser go(String url, boolean isGet, List<String[]> fields) {
        URI target = URI.create(origin).resolve(url);
        page = send(target, isGet, fields);
        for (int hops = 0; isRedirect() && isHere(target); hops++) {
            assertThat(hops).as("redirects until %s", target).isLessThan(LONGEST_WAY);
            target = target.resolve(page.header("Location"));
            if (isHere(target)) {
                page = send(target, true, List.of());
            }
        }
        address = target;
        return this;
    }

    private Response send(URI target, boolean isGet, List<String[]> fields) {
        RequestSpecification request = RestAssured.given()
                .config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .urlEncodingEnabled(false)
                .accept("text/html,*/*;q=0.8")
                .header("Accept-Language", language);
        cookies.values().forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
        if (!isGet) {
            request.contentType("application/x-www-form-urlencoded").body(encoded(fields));
        }
        Response answer = isGet ? request.get(target) : request.post(target);
        answer.detailedCookies().forEach(this::keep);
        return answer;
    }

    private void keep(Cookie cookie) {
        if (cookie.getValue().isEmpty() || cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie);
        }
    }

    private static String encoded(List<String[]> fields) {
        return String.join(
                "&",
                fields.stream()
                        .map(field -> encode(field[0]) + "=" + encode(field[1]))
                        .toList());
    }

    public static String encode(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean isRedirect() {
        return page.statusCode() / 100 == 3 && page.header("Location") != null;
    }

    private boolean isHere(URI target) {
        return target.toString().equals(origin) || target.toString().startsWith(origin + "/");
    }

    /** Where the browser is, or where it was sent to. */
    public URI address() {
        return address;
    }

    /** Whether it was sent to somebody else, such as an app. */
    public boolean hasLeft() {
        return !isHere(address);
    }

    public int status() {
        return page.statusCode();
    }

    public Response page() {
        return page;
    }

    public Document document() {
        return Jsoup.parse(page.asString(), address.toString());
    }

    /** The heading of the page. */
    public String title() {
        return document().select("h1").text();
    }

    public String text() {
        return document().body().text();
    }

    public Map<String, Cookie> cookies() {
        return Map.copyOf(cookies);
    }

    /** Puts a cookie where it does not come from. */
    public Browser plant(String name, String value) {
        cookies.put(name, new Cookie.Builder(name, value).build());
        return this;
    }

    /** A parameter of the address, or an empty text. */
    public String parameter(String name) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(name))
                .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
