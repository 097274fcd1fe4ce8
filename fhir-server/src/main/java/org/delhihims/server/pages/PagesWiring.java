package org.delhihims.server.pages;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Pages come in Hindi and English: as the reader has chosen, as the browser asks, or in Hindi. */
@Configuration(proxyBeanMethods = false)
class PagesWiring implements WebMvcConfigurer {

    private static final Locale HINDI = Locale.forLanguageTag("hi");
    private static final List<Locale> SPOKEN = List.of(HINDI, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver languages = new CookieLocaleResolver("hims-language");
        languages.setCookieMaxAge(Duration.ofDays(365));
        languages.setCookieSameSite("Lax");
        languages.setCookieHttpOnly(true);
        languages.setDefaultLocaleFunction(request -> {
            Locale found =
                    Locale.lookup(Locale.LanguageRange.parse(acceptedBy(request.getHeader("Accept-Language"))), SPOKEN);
            return found == null ? HINDI : found;
        });
        return languages;
    }

    private static String acceptedBy(@org.jspecify.annotations.Nullable String header) {
        try {
            Locale.LanguageRange.parse(header == null ? "hi" : header);
            return header == null ? "hi" : header;
        } catch (IllegalArgumentException malformed) {
            return "hi";
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
