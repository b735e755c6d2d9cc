import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { LockedPage } from '../ui/locked-page.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Catches a defect of what surrounds the pages: what was saved is safe in the vault, and the page says so. */
export class CrashGuard extends Component<Props, { readonly hasCrashed: boolean }> {
  override readonly state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <LockedPage>
        <Page title="Strongroom met a defect">
          <p className="govuk-body">Nothing that was saved is lost. Try again.</p>
          <p className="govuk-body">
            If this page comes back, close Strongroom and start it again. Closing it locks the vault.
          </p>
          <Button onClick={() => this.setState({ hasCrashed: false })}>Try again</Button>
        </Page>
      </LockedPage>
    );
  }
}
