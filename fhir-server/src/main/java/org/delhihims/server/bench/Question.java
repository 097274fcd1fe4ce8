package org.delhihims.server.bench;

import java.util.function.Consumer;

/** A request, and what makes its answer right: the check throws {@link WrongAnswer}. */
record Question(Request request, Consumer<Answer> check) {}
