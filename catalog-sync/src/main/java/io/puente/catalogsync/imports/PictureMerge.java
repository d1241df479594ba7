package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductPicture.Failed;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.ProductPicture.Ready;
import io.puente.catalogsync.catalog.ProductPicture.State;
import io.puente.catalogsync.feed.FeedPicture;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.picture.PictureFolder;
import io.puente.platform.database.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A product's pictures as they will be. One that cannot be found is said and hinders nothing. */
final class PictureMerge {

  private final PictureFolder folder;
  private final List<RowProblem> problems;

  PictureMerge(PictureFolder folder, List<RowProblem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  List<ProductPicture> merge(FeedProduct feed, Optional<Product> stored) {
    List<ProductPicture> before = stored.map(Product::pictures).orElse(List.of());
    if (!feed.pictures().isSaid()) {
      return before;
    }
    List<ProductPicture> pictures = new ArrayList<>();
    for (FeedPicture said : feed.pictures().given().orElse(List.of())) {
      Optional<ProductPicture> former =
          before.stream().filter(picture -> picture.source().equals(said.source())).findFirst();
      pictures.add(picture(said, former));
    }
    return pictures;
  }

  private ProductPicture picture(FeedPicture said, Optional<ProductPicture> former) {
    SortedMap<String, String> alt = former.map(ProductPicture::alt).orElseGet(TreeMap::new);
    Optional<State> state = former.map(ProductPicture::state);
    return new ProductPicture(
        former.map(ProductPicture::id).orElseGet(Ids::next),
        said.position(),
        said.source(),
        Laid.over(alt, said.alt()),
        ProductPicture.isAddress(said.source())
            ? fetched(state.orElse(new Pending(Optional.empty())))
            : found(said, state));
  }

  /** What could not be fetched is tried again whenever its file is imported again. */
  private static State fetched(State state) {
    return switch (state) {
      case Ready ready -> ready;
      case Pending pending -> pending;
      case Failed failed -> new Pending(failed.shown());
    };
  }

  private State found(FeedPicture said, Optional<State> former) {
    Optional<PictureHash> shown = former.flatMap(State::shown);
    return switch (folder.find(said.source())) {
      case PictureFolder.PictureFile file -> {
        PictureHash hash = PictureHash.of(file.content().getBytes());
        boolean same = former.filter(new Ready(hash)::equals).isPresent();
        yield same ? new Ready(hash) : new Pending(shown);
      }
      case PictureFolder.Missing missing -> {
        problems.add(
            new RowProblem(
                said.line(), "Product image URL", said.source(), missing.kind(), Map.of()));
        yield shown.<State>map(Ready::new).orElse(new Failed(missing.kind().key(), shown));
      }
    };
  }
}
