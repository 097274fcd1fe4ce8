package org.delhihims.server.operations;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked outside the FHIR endpoint and is not there is answered by its status alone. */
@RestController
class QuietErrors implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Void> answer(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ResponseEntity.status(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value())
                .build();
    }
}
