package org.delhihims.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delhihims.server.HimsProperties;
import org.delhihims.server.RequestInterceptor;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Searches are paged by offset, so no result is kept and any node answers any page. An offset alone shifts while others
 * write; therefore every search has a total order, and a next link carries the ids that ended its page: the next page
 * begins behind them, wherever they are by then. A search without an order is in the order of creation.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#paging">FHIR: paging</a>
 */
@Interceptor
public final class StatelessPaging implements RequestInterceptor {

    private static final String AFTER = ControlParameters.AFTER;
    private static final String CREATION_ORDER = "_id";
    private static final String WINDOW = PageWindow.class.getName();
    private static final String FARTHER = StatelessPaging.class.getName() + ".farther";
    private static final String LINKS = PageLinks.class.getName();

    private final HimsProperties.Server limits;

    StatelessPaging(HimsProperties.Server limits) {
        this.limits = limits;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = RequestPlace.PAGING)
    public void askForWindow(RequestDetails request) {
        if (!TypeSearch.is(request) || isCountOnly(request)) {
            return;
        }
        String url = request.getFhirServerBase() + "/" + request.getResourceName();
        request.getUserData().put(LINKS, new PageLinks(url, new HashMap<>(request.getParameters())));
        PageWindow window = new PageWindow(offsetOf(request), countOf(request), anchorsOf(request), reachOf(request));
        request.getUserData().put(WINDOW, window);

        request.removeParameter(AFTER);
        set(request, Constants.PARAM_SORT, totalOrder(values(request, Constants.PARAM_SORT)));
        set(request, Constants.PARAM_OFFSET, Integer.toString(window.offset()));
        set(request, Constants.PARAM_COUNT, Integer.toString(window.size()));
    }

    /** Answers false where the page was looked for once more, and that search has answered the caller. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public boolean cutPage(ServletRequestDetails request, IBaseResource answer) {
        if (request.getUserData().get(WINDOW) instanceof PageWindow window
                && request.getUserData().get(LINKS) instanceof PageLinks links
                && answer instanceof Bundle bundle) {
            if (window.isLostIn(SearchPage.matchesIn(bundle.getEntry()))) {
                searchFarther(request);
                return false;
            }
            SearchPage page = SearchPage.cut(bundle.getEntry(), window);
            bundle.setEntry(page.entries());
            bundle.setLink(null);
            bundle.addLink().setRelation("self").setUrl(links.self());
            if (window.begin() > 0
                    && !values(request, Constants.PARAM_SEARCH_TOTAL_MODE).contains("accurate")) {
                // What HAPI counts from the window on is not the total.
                bundle.setTotalElement(null);
            }
            if (page.hasNext()) {
                bundle.addLink().setRelation("next").setUrl(next(links, window, page));
            }
        }
        return true;
    }

    /** Many records have come or gone since the page before. */
    private static void searchFarther(ServletRequestDetails request) {
        HttpServletRequest asked = request.getServletRequest();
        asked.setAttribute(FARTHER, true);
        try {
            request.getServer().service(asked, request.getServletResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        } finally {
            asked.removeAttribute(FARTHER);
        }
    }

    private static int reachOf(RequestDetails request) {
        boolean isFar = request instanceof ServletRequestDetails servlet
                && servlet.getServletRequest().getAttribute(FARTHER) != null;
        return isFar ? PageWindow.FAR : PageWindow.NEAR;
    }

    private static String next(PageLinks links, PageWindow window, SearchPage page) {
        int begin = page.begin() + page.matches().size();
        return links.with(Map.of(
                Constants.PARAM_COUNT,
                Integer.toString(window.count()),
                Constants.PARAM_OFFSET,
                Integer.toString(begin),
                AFTER,
                PageAnchors.of(page.matches()).text()));
    }

    private static boolean isCountOnly(RequestDetails request) {
        return values(request, Constants.PARAM_SUMMARY).contains("count")
                || values(request, Constants.PARAM_COUNT).contains("0");
    }

    private int offsetOf(RequestDetails request) {
        int offset = numberIn(request, Constants.PARAM_OFFSET, 0);
        if (offset > limits.deepestPage()) {
            throw new InvalidRequestException("A search is paged to " + limits.deepestPage()
                    + " matches at the most. Narrow it, for example by _lastUpdated.");
        }
        return offset;
    }

    private int countOf(RequestDetails request) {
        return Math.min(numberIn(request, Constants.PARAM_COUNT, limits.pageSize()), limits.largestPage());
    }

    private static PageAnchors anchorsOf(RequestDetails request) {
        return PageAnchors.read(String.join(",", values(request, AFTER)));
    }

    private static int numberIn(RequestDetails request, String parameter, int otherwise) {
        List<String> values = values(request, parameter);
        if (values.isEmpty()) {
            return otherwise;
        }
        if (values.size() > 1 || !values.get(0).matches("[0-9]{1,9}")) {
            throw new InvalidRequestException("The parameter \"" + parameter + "\" is one whole number.");
        }
        return Integer.parseInt(values.get(0));
    }

    private static List<String> values(RequestDetails request, String parameter) {
        return Arrays.asList(request.getParameters().getOrDefault(parameter, new String[0]));
    }

    private static void set(RequestDetails request, String parameter, String value) {
        request.removeParameter(parameter);
        request.addParameter(parameter, new String[] {value});
    }

    /** The caller's order, made total by the id, which grows with the time of creation. */
    private static String totalOrder(List<String> sort) {
        String asked = String.join(",", sort);
        boolean isTotal = Arrays.stream(asked.split(",", -1))
                .anyMatch(part -> part.strip().replaceFirst("^-", "").equals(CREATION_ORDER));
        if (isTotal) {
            return asked;
        }
        return asked.isEmpty() ? CREATION_ORDER : asked + "," + CREATION_ORDER;
    }
}
