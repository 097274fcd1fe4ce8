package org.delhihims.server.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where a page is found in another language. */
@ControllerAdvice
final class LanguageLinks {

    private static final String LANGUAGE = "lang";
    /** What a page needs of its address to be the same; nothing else that somebody has written there is repeated. */
    private static final String STATE = "state";

    /** The address of this page as far as the code of a language. A page that answers a form is asked for anew. */
    @ModelAttribute("inLanguage")
    String inLanguage(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return "?" + LANGUAGE + "=";
        }
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(request.getRequestURI());
        String state = "GET".equals(request.getMethod()) ? request.getParameter(STATE) : null;
        if (state != null) {
            page.queryParam(STATE, UriUtils.encode(state, StandardCharsets.UTF_8));
        }
        return page.queryParam(LANGUAGE, "").build().toUriString();
    }
}
