package io.darkroom.catalog.rule;

import io.darkroom.catalog.value.Attribute;
import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request on its way through the rules. Reference: c-rule-set-reference.md */
final class RuleRun {
    /** Half a second of work, and far more than sensible rules need. */
    static final long MOST_LOOKS = 10_000_000;

    private final RequestType type;
    private final Optional<InetAddress> client;
    private final BoundedText.Budget budget = new BoundedText.Budget(MOST_LOOKS);
    private final Map<Attribute<?>, String> overrides = new HashMap<>();
    private final List<HeaderEdit> headers = new ArrayList<>();
    private String request;
    private boolean clientChecked;

    RuleRun(RequestType type, String path, String query, Optional<InetAddress> client) {
        this.type = type;
        this.client = client;
        this.request = query.isEmpty() ? path : path + "?" + query;
    }

    RuledRequest over(List<Rule> rules) {
        for (Rule rule : rules) {
            if (rule.types().contains(type) && matches(rule) && rule.onMatch() != OnMatch.CONTINUE) {
                break;
            }
        }
        int mark = request.indexOf('?');
        return new RuledRequest(mark < 0 ? request : request.substring(0, mark), mark < 0 ? "" : request.substring(mark + 1),
                overrides, headers, clientChecked);
    }

    private boolean matches(Rule rule) {
        Optional<String> changed = changed(rule);
        if (changed.isEmpty()) {
            return false;
        }
        rule.clients().ifPresent(allowed -> {
            clientChecked = true;
            if (allowed.restricts() && client.filter(allowed::allows).isEmpty()) {
                throw refused(rule, "doesn't serve this client's address");
            }
        });
        if (rule.onMatch() == OnMatch.ERROR) {
            throw refused(rule, "refuses such requests");
        }
        request = changed.get();
        overrides.putAll(rule.overrides());
        headers.addAll(rule.headers());
        return true;
    }

    private Optional<String> changed(Rule rule) {
        try {
            return rule.substitution().apply(request, budget);
        } catch (BoundedText.Exhausted | StackOverflowError endless) {
            // A rule may be there to refuse requests, so one that can't be decided is refused, too.
            throw refused(rule, "can't be decided for this request within its bounds");
        }
    }

    private static Fault refused(Rule rule, String why) {
        return new Fault(ErrorCode.REQUEST_REFUSED, "request refused: " + rule.label() + " of the catalog " + why);
    }
}
