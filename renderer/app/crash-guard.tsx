import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/states.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Catches a defect of the interface: what was saved is safe in the vault, and the page says so. */
export class CrashGuard extends Component<Props, { readonly error: unknown }> {
  override readonly state = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorState error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
