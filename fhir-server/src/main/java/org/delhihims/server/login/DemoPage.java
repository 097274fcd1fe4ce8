package org.delhihims.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.delhihims.server.message.DemoMessages;
import org.delhihims.server.message.ShortMessages;
import org.delhihims.server.pages.Loopback;
import org.delhihims.server.reminder.DemoCourier;
import org.delhihims.server.token.Addresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who can sign in to the demo and how, and what would have been sent to phones. Only whoever sits at this machine sees it.
 */
@Controller
@ConditionalOnExpression("${hims.demo.load} or '${hims.login.sms}' == 'demo'")
final class DemoPage {

    private final ShortMessages messages;
    private final ObjectProvider<DemoStaff> staff;
    private final ObjectProvider<DemoCourier> reminders;
    private final Addresses addresses;

    DemoPage(
            ShortMessages messages,
            ObjectProvider<DemoStaff> staff,
            ObjectProvider<DemoCourier> reminders,
            Addresses addresses) {
        this.messages = messages;
        this.staff = staff;
        this.reminders = reminders;
        this.addresses = addresses;
    }

    @GetMapping("/demo")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!Loopback.isCaller(request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader("Cache-Control", "no-store");
        staff.ifAvailable(people -> {
            model.addAttribute("staff", people.now());
            model.addAttribute("password", DemoStaff.PASSWORD);
            model.addAttribute("base", addresses.issuer());
        });
        model.addAttribute("messages", messages instanceof DemoMessages demo ? demo.latest() : List.of());
        reminders.ifAvailable(courier -> model.addAttribute("reminders", courier.latest()));
        return "demo";
    }
}
