//! Responses in pages.

use std::{
    fmt,
    future::{Future, poll_fn},
    mem::take,
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_core::Stream;

use super::{Call, CallOptions, CallOptionsBuilder, Response};
use crate::{
    client::Client,
    declaration::{Decode, Encode, Paged},
    error::Error,
    json::Json,
};

/// A stream over the pages of one query, each a verified [`Response`]. [`CallOptionsBuilder`] sets the options of
/// every page's call.
///
/// A page is requested when the previous one has been taken. The stream ends after the last item by the response's
/// own count, after a page without items, and after an error.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<'c, E: Paged> {
    client: &'c Client,
    request: E,
    options: CallOptions,
    /// Items on the pages before.
    seen: u64,
    state: State<'c, E>,
}

enum State<'c, E: Paged> {
    /// This page comes next.
    Next(u32),
    Waiting(u32, Call<'c, E>),
    Ended,
}

impl Client {
    /// Requests every page of an endpoint that responds in pages, from the request's page on.
    pub fn pages<E: Paged>(&self, request: E) -> Pages<'_, E> {
        let first = request.page();
        Pages { client: self, request, options: CallOptions::new(), seen: 0, state: State::Next(first) }
    }
}

impl<E: Paged> CallOptionsBuilder for Pages<'_, E> {
    fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }
}

impl<'c, E: Paged> Pages<'c, E> {
    /// Returns a stream over the items of all pages.
    ///
    /// ```no_run
    /// # use alipay::{Client, Error, alipay_api, alipay_model};
    /// # /// Looks shops up.
    /// # #[alipay_api(method = "alipay.open.shop.query", v3 = GET, response = ShopPage,
    /// #     page(number = page_num, items = shops, item = Shop))]
    /// # pub struct QueryShops { /// Page, from 1.
    /// # pub page_num: Option<u32> }
    /// # /// A page.
    /// # #[alipay_model]
    /// # pub struct ShopPage { /// Shops.
    /// # pub shops: Vec<Shop> }
    /// # /// A shop.
    /// # #[alipay_model]
    /// # pub struct Shop { /// Its number.
    /// # pub shop_id: String }
    /// # async fn run(client: Client) -> Result<(), Error> {
    /// use futures_util::TryStreamExt;
    ///
    /// let mut shops = client.pages(QueryShops::new()).items();
    /// while let Some(shop) = shops.try_next().await? {
    ///     println!("{}", shop.shop_id);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn items(self) -> Items<'c, E> {
        Items { pages: self, on_this_page: Vec::new().into_iter() }
    }

    /// Requests the next page; `None` after the last. The same as the stream, for programs without a crate for streams.
    ///
    /// # Errors
    /// Those of every call. An error ends the stream.
    pub async fn next_page(&mut self) -> Result<Option<Response<E::Response>>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    fn call(&self, page: u32) -> Call<'c, E> {
        let mut request = self.request.clone();
        request.set_page(page);
        self.client.call(request).with_options(self.options.for_page(page))
    }

    fn after(&mut self, page: u32, response: &mut E::Response) -> State<'c, E> {
        let items = E::items(response).len();
        self.seen = self.seen.saturating_add(items as u64);
        let is_last = items == 0 || E::total(response).is_some_and(|total| self.seen >= total);
        match page.checked_add(1) {
            Some(next) if !is_last => State::Next(next),
            _ => State::Ended,
        }
    }
}

// Nothing in it is pinned: the future is boxed, and the request moves freely between polls.
impl<E: Paged> Unpin for Pages<'_, E> {}

impl<E: Paged> Stream for Pages<'_, E> {
    type Item = Result<Response<E::Response>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let pages = &mut *self;
        if let State::Next(page) = pages.state {
            pages.state = State::Waiting(page, pages.call(page));
        }
        let State::Waiting(page, call) = &mut pages.state else {
            return Poll::Ready(None);
        };
        let page = *page;
        let mut result = ready!(Pin::new(call).poll(context));
        pages.state = match &mut result {
            Ok(response) => pages.after(page, &mut response.body),
            Err(_) => State::Ended,
        };
        Poll::Ready(Some(result))
    }
}

impl<E: Paged> fmt::Debug for Pages<'_, E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Pages")
            .field("request", &self.request)
            .field("seen", &self.seen)
            .finish_non_exhaustive()
    }
}

/// A stream over the items of all pages of one query; see [`Pages::items`].
///
/// A page is requested when every item of the previous one has been taken. An error ends the stream.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<'c, E: Paged> {
    pages: Pages<'c, E>,
    on_this_page: std::vec::IntoIter<E::Item>,
}

impl<E: Paged> Unpin for Items<'_, E> {}

impl<E: Paged> Items<'_, E> {
    /// Returns the next item, and requests a page if it is needed; `None` after the last. The same as the stream, for
    /// programs without a crate for streams.
    ///
    /// # Errors
    /// Those of every call. An error ends the stream.
    pub async fn next_item(&mut self) -> Result<Option<E::Item>, Error> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }
}

impl<E: Paged> Stream for Items<'_, E> {
    type Item = Result<E::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.on_this_page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(mut page)) => self.on_this_page = take(E::items(&mut page.body)).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<E: Paged> fmt::Debug for Items<'_, E> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}

/// Returns the number in a request's page field; 1 where it has none.
pub fn page_number(field: &dyn Encode) -> u32 {
    page_total(field).and_then(|number| u32::try_from(number).ok()).unwrap_or(1)
}

/// Sets a request's page field.
pub fn set_page(field: &mut dyn Decode, number: u32) {
    // An integer field takes every page number that fits; what does not fit ends in an empty page.
    let _fits = field.fill(&Json::Number(number.to_string().into()));
}

/// Returns the response's count of all items.
pub fn page_total(field: &dyn Encode) -> Option<u64> {
    match field.encode() {
        Ok(Json::Number(text) | Json::Text(text)) => text.parse().ok(),
        _ => None,
    }
}
