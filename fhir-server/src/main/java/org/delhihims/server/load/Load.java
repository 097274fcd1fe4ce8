package org.delhihims.server.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run over the input: what is not settled yet is read, made into transactions and sent; what was put off comes last. */
final class Load {

    /** How many transactions are packed from one stretch of the input, so that what belongs together finds together. */
    private static final int STRETCH = 8;

    private static final long MOST_CHARACTERS = 32_000_000;

    private final Items items;
    private final Course course;
    private final Journal.State before;
    private final int batch;
    private final List<Draft> stretch = new ArrayList<>();

    /** {@code before} is where an earlier run came to. */
    Load(Items items, Course course, Journal.State before, int batch) {
        this.items = items;
        this.course = course;
        this.before = before;
        this.batch = batch;
    }

    void run(List<Input> inputs, Pipeline pipeline) throws IOException {
        for (int file = 0; file < inputs.size(); file++) {
            read(file, inputs.get(file), pipeline);
        }
        pipeline.drain();
        sendWhatWasPutOff(pipeline);
        course.remember();
    }

    private void read(int file, Input input, Pipeline pipeline) throws IOException {
        long number = 0;
        try (Lines lines = Lines.of(file, input.path())) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                number = line.get().place().line();
                if (!before.isSettledLine(line.get().place())) {
                    take(line.get());
                }
                if (isLongEnough()) {
                    send(Place.line(file, number + 1), pipeline);
                }
            }
        }
        send(Place.line(file + 1, 1), pipeline);
    }

    private void take(Line line) {
        try {
            Drafts.of(line).stream()
                    .filter(draft -> !before.isSettled(draft.place()))
                    .forEach(stretch::add);
        } catch (NotJson e) {
            Item unsent = Item.unsent(line.place());
            course.read(List.of(unsent), line.place());
            course.refuse(unsent, Answer.unsent(e.sentence()));
        }
    }

    private boolean isLongEnough() {
        return stretch.size() >= batch * STRETCH
                || stretch.stream().mapToLong(Draft::characters).sum() > MOST_CHARACTERS;
    }

    private void send(Place next, Pipeline pipeline) {
        List<Item> read = items.of(stretch);
        stretch.clear();
        course.read(read, next);
        pipeline.submit(Packing.pack(read, batch));
    }

    /** As long as each round settles something: what was missing may have been put off itself. */
    private void sendWhatWasPutOff(Pipeline pipeline) {
        List<Course.PutOff> waiting = course.takePutOff();
        int more = Integer.MAX_VALUE;
        while (!waiting.isEmpty() && waiting.size() < more) {
            more = waiting.size();
            pipeline.submit(
                    Packing.pack(waiting.stream().map(Course.PutOff::item).toList(), batch));
            pipeline.drain();
            waiting = course.takePutOff();
        }
        waiting.forEach(left -> course.refuse(left.item(), left.answer()));
    }
}
