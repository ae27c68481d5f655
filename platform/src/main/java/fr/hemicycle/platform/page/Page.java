package fr.hemicycle.platform.page;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, absent on the last one; the same stands in the {@code Link} header
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Cursor of the next page, absent on the last one") @Nullable
        String next) {

    /** Largest and usual number of items of a page. */
    public static final int LIMIT_MAX = 200;

    public static final int LIMIT_DEFAULT = 50;

    public Page {
        items = List.copyOf(items);
    }

    /** @param found up to {@code limit + 1} items in the order of their ids: the one too many says that there is more */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, UUID> id) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, new Cursor(id.apply(items.getLast())).text());
    }

    public <R> Page<R> map(Function<T, R> f) {
        return new Page<>(items.stream().map(f).toList(), next);
    }
}
