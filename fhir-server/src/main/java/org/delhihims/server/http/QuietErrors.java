package org.delhihims.server.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is asked outside the FHIR endpoint and does not work is answered by a page for people, and for programs by its status
 * alone.
 */
@Controller
class QuietErrors implements ErrorController {

    private final FaultText faults;

    QuietErrors(FaultText faults) {
        this.faults = faults;
    }

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = known instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
        if (asked instanceof String path && path.startsWith(FaultText.FHIR)) {
            return ResponseEntity.status(status)
                    .header("Content-Type", "application/fhir+json;charset=UTF-8")
                    .body(faults.of(status));
        }
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html")
                ? new ModelAndView("error", HttpStatusCode.valueOf(status))
                : ResponseEntity.status(status).build();
    }
}
